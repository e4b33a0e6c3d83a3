"""All claims that can have an effect on some meetings, found block by block."""

from collections.abc import Awaitable, Callable, Iterable

from meetings.blocks import block_keys
from meetings.claims import Claim
from meetings.resolve import component_of


async def closed_component(
    claims: Iterable[Claim], claims_under: Callable[[list[str]], Awaitable[Iterable[Claim]]]
) -> tuple[Claim, ...]:
    """The claims about meetings with all that can belong together with them, by id.

    Asks `claims_under` for the claims of sorted block keys, each key once, until nothing is added.
    """
    seeds = tuple(claim for claim in claims if block_keys(claim))
    found: dict[str, Claim] = {}
    asked: set[str] = set()
    component = seeds
    while keys := {key for claim in component for key in block_keys(claim)} - asked:
        asked |= keys
        found.update((claim.id, claim) for claim in await claims_under(sorted(keys)))
        component = component_of(seeds, found.values())
    return component
