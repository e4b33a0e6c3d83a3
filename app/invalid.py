"""What is wrong with a request: unknown and repeated parameters, and pydantic's faults, as errors of ours."""

import difflib
from collections import Counter
from collections.abc import Iterator
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel

from meetings.errors import InvalidQuery


def refuse_unknown_parameters(request: Request) -> None:
    """Raises InvalidQuery for a query parameter that the endpoint does not have, or that comes twice.

    A dependency of the whole app: a filter that is misspelt must never be dropped without a word.
    """
    route = request.scope["route"]
    if not isinstance(route, APIRoute):
        return
    known = tuple(_parameters(route))
    for name, times in Counter(name for name, _ in request.query_params.multi_items()).items():
        if name not in known:
            raise _unknown(name, known)
        if times > 1:
            raise InvalidQuery(f"the parameter {name!r} is there {times} times", parameter=name, remedy="give it once")


def _parameters(route: APIRoute) -> Iterator[str]:
    """Names of all query parameters, those inside a parameter model one by one."""
    for field in route.dependant.query_params:
        model = field.field_info.annotation
        if isinstance(model, type) and issubclass(model, BaseModel):
            yield from (info.alias or name for name, info in model.model_fields.items())
        else:
            yield field.alias


def _unknown(name: str, known: tuple[str, ...]) -> InvalidQuery:
    if not known:
        return InvalidQuery(f"there is no parameter {name!r}; this endpoint takes none", parameter=name)
    close = difflib.get_close_matches(name.lower(), known, n=1)
    remedy = f"did you mean {close[0]!r}?" if close else f"it takes {', '.join(known)}"
    return InvalidQuery(f"there is no parameter {name!r}", parameter=name, allowed=known, remedy=remedy)


def first_fault(error: RequestValidationError) -> InvalidQuery:
    """The first fault that pydantic found, with the allowed values where it knows them."""
    fault: dict[str, Any] = error.errors()[0]
    where = [str(part) for part in fault["loc"]]
    place, name = where[0], ".".join(where[1:])
    if fault["type"] == "json_invalid":
        return InvalidQuery(f"the body is not JSON: {fault['ctx']['error']}", remedy="send one JSON object")
    if fault["type"] == "missing" and not name:
        return InvalidQuery("the request has no body", remedy="send one JSON object")
    subject = f"{name!r} in the {place}" if name else f"the {place}"
    return InvalidQuery(
        f"{subject} cannot be used: {fault['msg'][:1].lower()}{fault['msg'][1:]}",
        parameter=name or None,
        allowed=_allowed(fault),
    )


def _allowed(fault: dict[str, Any]) -> tuple[str, ...]:
    """The values of a vocabulary, read from pydantic's "'a', 'b' or 'c'"; none for other faults."""
    if fault["type"] not in {"enum", "literal_error"}:
        return ()
    expected = str(fault["ctx"]["expected"])
    return tuple(part.strip().strip("'") for part in expected.replace(" or ", ", ").split(","))
