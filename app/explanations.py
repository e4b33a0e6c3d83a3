"""An explanation as the wire shows it."""

from typing import Any

from app.extractions import claim_fields, who_fields
from app.schemas.explanations import ExplanationOut
from ingest.explanation import Account, Explanation, Given, Naming, Passage, Rejection, Taking


def explanation_out(explanation: Explanation) -> ExplanationOut:
    """What was found in an article and how, in order of appearance."""
    extraction = explanation.extraction
    return ExplanationOut.model_validate(
        {
            "article": extraction.article.id,
            "published": extraction.article.published,
            "state": extraction.outcome,
            "reason": extraction.reason,
            "shut_out": explanation.shut_out,
            "language": extraction.article.language,
            "claims": [
                claim_fields(one.claim) | {"account": _account(one.account) if one.account else None}
                for one in explanation.claims
            ],
            "rejected": [_rejection(one) for one in explanation.rejected],
        }
    )


def _account(account: Account) -> dict[str, Any]:
    return {
        "word": _passage(account.word),
        "sides": account.sides,
        "participants": [_taking(one) for one in account.taking],
        "reading": account.reading,
        "weight": account.weight,
        "trust": account.trust,
        "date": _given(account.when),
        "place": _given(account.place),
        "gathering": _given(account.gathering),
    }


def _taking(taking: Taking) -> dict[str, Any]:
    mentions = [_naming(naming) for naming in taking.namings]
    return who_fields(taking.participant) | {"side": taking.side, "mentions": mentions}


def _naming(naming: Naming) -> dict[str, Any]:
    return _passage(naming.passage) | {"form": naming.form, "why": naming.why}


def _given(given: Given | None) -> dict[str, Any] | None:
    return {"how": given.how, "passages": [_passage(one) for one in given.passages]} if given else None


def _rejection(rejection: Rejection) -> dict[str, Any]:
    return {
        "word": _passage(rejection.word),
        "sentence": _passage(rejection.sentence),
        "rule": rejection.rule,
        "cause": rejection.cause,
        "why": rejection.why,
        "instead": _passage(rejection.instead) if rejection.instead else None,
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {"begin": passage.begin, "end": passage.end, "text": passage.text}
