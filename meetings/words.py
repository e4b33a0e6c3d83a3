"""The closed vocabularies of the domain: each value is a word that the API, the graph and the docs use as it stands."""

from enum import StrEnum


class Mode(StrEnum):
    """How the parties met."""

    IN_PERSON = "in_person"
    CALL = "call"
    VIDEO = "video"


class Status(StrEnum):
    """What a meeting is, as of a day. `UNCONFIRMED` is never claimed, only concluded (see status.py)."""

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    UNCONFIRMED = "unconfirmed"


class MeetingKind(StrEnum):
    """The shape of a meeting, by who takes part and how it came about."""

    BILATERAL = "bilateral"
    MULTILATERAL = "multilateral"
    VISIT = "visit"


class OfficeKind(StrEnum):
    """The offices that the reference tables know; `OTHER` keeps its title."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy_head_of_government"
    VICE_PRESIDENT = "vice_president"
    DEPUTY_PRESIDENT = "deputy_president"
    CROWN_PRINCE = "crown_prince"
    SUPREME_LEADER = "supreme_leader"
    GOVERNOR_GENERAL = "governor_general"
    FOREIGN_MINISTER = "foreign_minister"
    DEFENCE_MINISTER = "defence_minister"
    FINANCE_MINISTER = "finance_minister"
    TRADE_MINISTER = "trade_minister"
    FOREIGN_SECRETARY_OFFICIAL = "foreign_secretary_official"
    NATIONAL_SECURITY_ADVISER = "national_security_adviser"
    LEGISLATURE_HEAD = "legislature_head"
    CHIEF_OF_STAFF = "chief_of_staff"
    ARMY_CHIEF = "army_chief"
    AMBASSADOR = "ambassador"
    PERMANENT_REPRESENTATIVE = "permanent_representative"
    SPECIAL_ENVOY = "special_envoy"
    SPOKESPERSON = "spokesperson"
    PARTY_LEADER = "party_leader"
    PROSECUTOR = "prosecutor"
    ORGANIZATION_HEAD = "organization_head"
    DEPUTY_ORGANIZATION_HEAD = "deputy_organization_head"
    ORGANIZATION_CHAIR = "organization_chair"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    OTHER = "other"


class GatheringRelation(StrEnum):
    """How a meeting belongs to a gathering."""

    ON_SIDELINES_OF = "on_sidelines_of"
    PART_OF = "part_of"


class Precision(StrEnum):
    """How exactly a date is known.

    For DAY, `start` and `end` are the first and last day of the event. For all others the event lies
    somewhere between them: in that month, quarter or year, or (APPROXIMATE) in a stretch of days.
    """

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    APPROXIMATE = "approximate"
