"""Office phrases without a name: whom they mean in this article."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.linking.fitting import NO, SAME_KIND, SAME_WORD, fit
from ingest.linking.pairs import pair_at_hand
from ingest.linking.publishers import speaks_of_state_department
from ingest.linking.walk import Walk
from ingest.mentions.actors import Actor, ActorMention, Form, Role
from ingest.mentions.native_titles import state_of_title
from ingest.mentions.offices import OfficePhrase
from ingest.mentions.titles import singular_of
from meetings.words import OfficeKind

# Words that need a party or a name beside them: "Head of delegation", "chief of staff".
_NEVER_ALONE = frozenset(
    {
        "head",
        "chief",
        "chair",
        "director",
        "leader",
        "boss",
        "general secretary",
        "commissioner",
        "ambassador",
        "general",
        "presidency",
    }
)
_DEFINITE = frozenset({"the", "both", "these", "two", "three", "four", "all"})
# "the head of the iPhone maker" heads no party; "the president of the Republic" is the own one.
_OF_SOMETHING = re.compile(
    r" of (?!the (?:republic|country|nation|state|council|government|transition|union|day)\b)\w", re.IGNORECASE
)
# "The Personal Envoy of the Secretary-General, A": it is A who is spoken of.
_HELPER_OF = re.compile(
    r"\b(?:envoy|representative|advis[eo]r|aide|assistant|spokes\w+) (?:of|to|for) \Z", re.IGNORECASE
)
# "a candidate for the post of OECD chief": nobody holds it yet
_OF_A_POST = re.compile(r"\b(?:posts?|position|job|candida(?:te|cy)|bid|running|election) (?:of|for|as) (?:the )?\Z")
# "On the sidelines of the ASEAN foreign ministers' meeting", "to attend the meeting of the Council of Foreign Ministers of the SCO"
_AT_A_GATHERING = re.compile(
    r"\b(?:side-?lines|margins?|fringes?|framework|attend(?:s|ed|ing)?)(?: of)? (?:the |a |an )?(?:[\w-]+ ){0,8}\Z"
)
# "Oman's ambassador to the kingdom and its permanent representative to the council" is one person.
_AND_ITS = re.compile(
    r"\b(?:ambassador|envoy|representative|consul[\w -]*|commissioner|delegate) to [^.;,]{2,60} and \Z"
)
_OF_THE_REPUBLIC = re.compile(r" of the (?:Republic|Nation|State)\b(?! of|,? [A-Z])")
# "the General Assembly": the word belongs to a longer name.
_LONGER_NAME = re.compile(r" [A-Z][a-z]+")
_HEADS = frozenset({OfficeKind.HEAD_OF_STATE, OfficeKind.HEAD_OF_GOVERNMENT})
# Whom a country's own papers call by title alone.
_NATIONAL_HEADS = _HEADS | {OfficeKind.CROWN_PRINCE, OfficeKind.FOREIGN_MINISTER}
_MINISTERS = frozenset({"minister", "secretary"})
_SECRETARY_GENERAL = "secretary-general"
# Titles that few countries have: where nobody is named, a country of the text that has one is meant.
_RARE = frozenset({"crown prince", "emir", "sultan", "king", "queen", "crown princess"})


def link_office(phrase: OfficePhrase, walk: Walk) -> ActorMention | None:
    """The holders that an office phrase means: named in the article where it names them, else the office of the party.

    None for phrases that mean nobody who can meet ("a minister", "former presidents", "the head of the company").
    """
    in_a_post = _OF_A_POST.search(walk.context.text, max(0, phrase.begin - 30), phrase.begin)
    if in_a_post or _helps(phrase, walk):
        return None
    phrase = _of_its_state(phrase)
    subject = walk.subject(phrase.begin)
    if phrase.counterpart:
        actors, why = _counterparts(phrase, subject, walk)
    elif phrase.parties or phrase.of_several:
        actors, why = _of_parties(phrase, subject, walk)
    elif phrase.count != 1:
        actors, why = _several(phrase, walk)
    elif phrase.determiner == "its" and _AND_ITS.search(walk.context.text, max(0, phrase.begin - 90), phrase.begin):
        return None
    elif phrase.determiner in ("its", "whose"):
        actors, why = _of_country_before(phrase, walk)
    elif phrase.determiner in ("his", "her", "their"):
        actors, why = _of_possessor(phrase, subject, walk)
    elif _means_nobody(phrase, walk):
        return None
    else:
        holder = _without_party(phrase, subject, walk)
        actors, why = ((holder,) if holder else ()), "the last one spoken of who holds it"
    if not actors:
        return None
    form = Form.GROUP if len(actors) > 1 else Form.OFFICE
    text = walk.context.text[phrase.begin : phrase.end]
    return ActorMention(begin=phrase.begin, end=phrase.end, actors=actors, form=form, why=f"{text}: {why}")


def _helps(phrase: OfficePhrase, walk: Walk) -> bool:
    """True for whom an envoy or aide serves: "A, Special Representative of the French foreign minister"."""
    return _HELPER_OF.search(walk.context.text, max(0, phrase.begin - 30), phrase.begin) is not None


def _of_its_state(phrase: OfficePhrase) -> OfficePhrase:
    """ "The Taoiseach" is Ireland's, even where the text names a foreign minister last."""
    told = phrase.title
    state = None if phrase.parties else state_of_title(told) or state_of_title(singular_of(told))
    return replace(phrase, parties=(state,)) if state else phrase


def _means_nobody(phrase: OfficePhrase, walk: Walk) -> bool:
    """True for "a minister", "the former envoy", "minister" in small letters, "the head of the company"."""
    text = walk.context.text
    if phrase.determiner in ("a", "an") or phrase.former:
        return True
    if phrase.determiner is None and (not phrase.title[0].isupper() or phrase.title.lower() in _NEVER_ALONE):
        return True
    return bool(_OF_SOMETHING.match(text, phrase.end)) or bool(
        phrase.title[0].isupper() and _LONGER_NAME.match(text, phrase.end)
    )


def _names_a_gathering(phrase: OfficePhrase, walk: Walk) -> bool:
    """True for the ministers of an organization whose meeting is only the occasion: "on the sidelines of the meeting of EU ministers"."""
    reference = walk.context.known.reference
    of_organizations = bool(phrase.parties) and not any(map(reference.is_country, phrase.parties))
    before = walk.context.text[max(0, phrase.begin - 90) : phrase.begin].rpartition("\n")[2]
    return phrase.count == 0 and of_organizations and bool(_AT_A_GATHERING.search(before))


def _several(phrase: OfficePhrase, walk: Walk) -> tuple[tuple[Actor, ...], str]:
    """ "The two presidents", "their foreign ministers": holders spoken of, else of the countries spoken of."""
    if phrase.determiner == "their":
        countries = walk.pair_before(phrase.begin) or walk.thread.countries(2)
        holders = tuple(
            _holder(party, phrase, walk) for party in countries if walk.context.known.reference.is_country(party)
        )
        return (holders if len(holders) > 1 else ()), "those of the last two countries spoken of"
    if phrase.determiner not in _DEFINITE or _OF_SOMETHING.match(walk.context.text, phrase.end):
        return (), ""  # "leaders", "his ministers": nobody in particular
    barred = walk.barred(phrase.begin, phrase.end)
    role = Role(singular_of(phrase.title), phrase.kind)
    found = pair_at_hand(phrase.begin, walk, barred=barred, role=role) if phrase.count in (0, 2) else ()
    found = found or walk.thread.group(phrase.count, role=role, barred=barred)
    if not found and (at_home := _own_and_other(phrase, walk)):
        found = at_home
    if not found and phrase.title.lower() == "leaders":  # of two ministries, as read-outs call them
        found = walk.thread.group(phrase.count or 2, barred=barred)
    return found, "the last ones spoken of who hold it"


def _own_and_other(phrase: OfficePhrase, walk: Walk) -> tuple[Actor, ...]:
    """In a country's own papers "the two prime ministers" are its own, unnamed, and the other one."""
    if not walk.context.publisher_country or phrase.count not in (0, 2):
        return ()
    other = walk.thread.last(title=singular_of(phrase.title), kind=phrase.kind)
    if other is None or walk.context.publisher_country in other.parties:
        return ()
    return _holder(walk.context.publisher_country, phrase, walk), other


def _without_party(phrase: OfficePhrase, subject: Actor | None, walk: Walk) -> Actor | None:
    """ "The president": as the first one of a sentence the own one, else the subject of the last sentence.

    Further on in a sentence somebody of another party than its subject. Else the last one who fits.
    """
    if walk.opens_sentence(phrase.begin) and (own := _of_own_ministry(phrase, walk)) is not None:
        return own
    if (secretary_general := _of_united_nations(phrase, walk)) is not None:
        return secretary_general
    if subject is not None and (principal := _whom_he_speaks_for(phrase, subject, walk)) is not None:
        return principal
    if (own := _whom_he_serves(phrase, subject, walk)) is not None:
        return own
    thread = walk.thread
    never = _of(walk.parties_of_counterparts(phrase.begin), walk)  # "the president met his Peruvian counterpart"
    barred = never
    preferred: list[Actor | None] = [walk.own_person(fitting=phrase.title, kind=phrase.kind)]
    if walk.opens_sentence(phrase.begin):
        preferred.append(subject)
    elif subject is not None:
        barred |= _of(subject.parties, walk)
    keys = [actor.key for actor in preferred if actor]
    said = thread.last(title=phrase.title, kind=phrase.kind, barred=barred, preferred=keys)
    said = said or thread.last(title=phrase.title, kind=phrase.kind, barred=never, preferred=keys)
    return said or _yet_to_come(phrase, walk) or _own_office(phrase, walk)


def _whom_he_speaks_for(phrase: OfficePhrase, subject: Actor, walk: Walk) -> Actor | None:
    """ "Sanders told reporters that the president had left": a press secretary means her own, where the text names him."""
    speaks = any(role.kind is OfficeKind.SPOKESPERSON for role in subject.roles)
    if not speaks or phrase.kind not in _HEADS or len(subject.parties) != 1:
        return None
    named = (
        person.actor for person in walk.persons if subject.parties[0] in person.actor.parties and not person.former
    )
    return next((actor for actor in named if fit(actor, title=phrase.title, kind=phrase.kind) >= SAME_KIND), None)


def _whom_he_serves(phrase: OfficePhrase, subject: Actor | None, walk: Walk) -> Actor | None:
    """ "The Vice President told Prime Minister B that the President would come": in a release of his own government it is his."""
    country, kind = walk.context.publisher_country, phrase.kind
    if country is None or subject is None or kind not in _HEADS or subject.parties != (country,):
        return None
    if walk.opens_sentence(phrase.begin) or fit(subject, title=phrase.title, kind=kind) > NO:
        return None
    as_of = walk.context.as_of
    held = as_of.known.reference.holders(kind, country, on=as_of.day)
    titled = any(phrase.title.lower() in office.title.lower() for office in held)
    return _holder(country, phrase, walk) if titled else None


def _of_united_nations(phrase: OfficePhrase, walk: Walk) -> Actor | None:
    """ "The Secretary-General" where the text tells of nobody else with this title: without another word it is that of the UN."""
    if (
        phrase.title.lower().replace(" ", "-") != _SECRETARY_GENERAL
        or not phrase.title[0].isupper()
        or phrase.modifiers
    ):
        return None
    if any(
        party != "UN" and fit(person.actor, title=phrase.title, kind=None) == SAME_WORD
        for person in walk.persons
        for party in person.actor.parties
    ):
        return None
    as_of = walk.context.as_of
    having = {
        party
        for party in as_of.told
        for office in as_of.known.reference.holders(OfficeKind.ORGANIZATION_HEAD, party, on=as_of.day)
        if _SECRETARY_GENERAL in office.title.lower().replace(" ", "-")
    }
    return _holder("UN", phrase, walk) if having <= {"UN"} else None


def _of(parties: Iterable[str], walk: Walk) -> frozenset[str]:
    """The keys of all spoken of who act for one of the parties."""
    theirs = set(parties)
    return frozenset(actor.key for actor in walk.thread.people() if set(actor.parties) & theirs)


def _yet_to_come(phrase: OfficePhrase, walk: Walk) -> Actor | None:
    """Whom a title means before the text names anybody who holds it: the first person whom it fits exactly.

    At home before abroad: in the papers of a country "the president" is its own. Nobody of the same sentence is meant:
    "the president will see Xi Jinping" is about another one.
    """
    named = walk.names_in_sentence(phrase.begin)
    official = walk.context.publisher_country
    for person in sorted(walk.persons, key=lambda person: walk.own not in person.actor.parties):
        if official and official not in person.actor.parties:
            continue
        actor = person.actor
        fits = fit(actor, title=phrase.title, kind=phrase.kind) >= SAME_KIND and bool(actor.roles)
        if actor.parties and not person.former and fits and actor.key not in named:
            return actor
    return None


def _own_office(phrase: OfficePhrase, walk: Walk) -> Actor | None:
    """The unnamed holder: of the publisher's country, or of the one country of the text that has such a title."""
    country = walk.context.publisher_country
    title = singular_of(phrase.title)
    if (own := _of_own_ministry(phrase, walk)) is not None:
        return own
    if title in _RARE and phrase.kind:
        as_of = walk.context.as_of
        having = {
            party
            for party in as_of.told
            if any(
                title in office.title.lower()
                for office in as_of.known.reference.holders(phrase.kind, party, on=as_of.day)
            )
        }
        country = next(iter(having)) if len(having) == 1 else None
    if country is None and _OF_THE_REPUBLIC.match(walk.context.text, phrase.end):
        country = walk.own
    if country is None or phrase.kind not in _NATIONAL_HEADS:
        return None
    return _holder(country, phrase, walk)


def _of_own_ministry(phrase: OfficePhrase, walk: Walk) -> Actor | None:
    """ "The Minister" of a release of a foreign ministry, "the Secretary" where the State Department speaks."""
    title = phrase.title.lower()
    if title not in _MINISTERS or phrase.title[0].islower() or phrase.determiner != "the" or phrase.modifiers:
        return None
    country, kind = walk.context.publisher_country, walk.context.ministry
    if title == "secretary" and country in (None, "US") and kind is None:
        if not speaks_of_state_department(walk.context.text):
            return None
        country, kind = "US", OfficeKind.FOREIGN_MINISTER
    if country is None or kind is None:
        return None
    return _holder(country, phrase, walk, role=Role(phrase.title, kind))


def _of_parties(phrase: OfficePhrase, subject: Actor | None, walk: Walk) -> tuple[tuple[Actor, ...], str]:
    """ "The Tajik president", "the premiers of A and B", "the foreign ministers of the three states"."""
    parties = phrase.parties
    if (phrase.determiner in ("a", "an") and not phrase.kind) or _names_a_gathering(phrase, walk):
        return (), ""
    if phrase.of_several:
        barred = set(subject.parties) if subject and phrase.of_several > 2 else set()
        barred |= {party for party in walk.context.as_of.told if not walk.context.known.reference.is_country(party)}
        parties = walk.thread.countries(phrase.of_several, barred=barred) or _most_named(phrase.of_several, walk)
    if phrase.count == 0 and len(parties) == 1 and (all_of := _all_of(parties[0], phrase, walk)):
        return all_of, "all who hold it for the party"
    actors = tuple(_holder(party, phrase, walk) for party in parties)
    return actors, "the holder for the party, named in the article where it names one"


def _most_named(count: int, walk: Walk) -> tuple[str, ...]:
    """The countries that the text names most, where the others are named less often."""
    ranked = walk.context.counts.most_common(count + 1)
    if len(ranked) < count or (len(ranked) > count and ranked[count][1] == ranked[count - 1][1]):
        return ()
    return tuple(party for party, _ in ranked[:count])


def _all_of(party: str, phrase: OfficePhrase, walk: Walk) -> tuple[Actor, ...]:
    """ "EU chiefs": everybody of that party whom the article names and the title fits."""
    acting = walk.context.known.speaks_for(party)
    title = singular_of(phrase.title)
    fitting = [
        p.actor for p in walk.persons if acting in p.actor.parties and fit(p.actor, title=title, kind=phrase.kind) > NO
    ]
    return tuple(fitting) if len(fitting) > 1 else ()


def _holder(party: str, phrase: OfficePhrase, walk: Walk, *, role: Role | None = None) -> Actor:
    """The person of the article who holds the office for the party, the last one spoken of first; else the bare office.

    `role` is the office where it is not the phrase's own ("his counterpart").
    """
    acting = walk.context.known.speaks_for(party)
    office = role or Role(singular_of(phrase.title) if phrase.count != 1 else phrase.title, phrase.kind)
    said = walk.thread.last(title=office.title, kind=office.kind, party=acting)
    if said and said.name:
        return said
    for person in walk.persons:
        if acting not in person.actor.parties or person.former:
            continue
        once = "then" in phrase.modifiers and walk.context.as_of.ever_held(person.actor.leader, office.kind)
        if once or (person.actor.roles and fit(person.actor, title=office.title, kind=office.kind) > NO):
            return person.actor
    if said:
        return said
    name = office.kind.value if office.kind else office.title.lower()
    return Actor(
        key=f"{acting}:{name}", parties=(acting,), office=office.title, office_kind=office.kind, roles=(office,)
    )


def _counterparts(phrase: OfficePhrase, subject: Actor | None, walk: Walk) -> tuple[tuple[Actor, ...], str]:
    """ "His Chinese counterpart" holds for China the office that "he" holds."""
    theirs = {walk.context.known.speaks_for(party) for party in phrase.parties}
    speakers = (actor for actor in (subject, *walk.thread.people()) if actor and not set(actor.parties) & theirs)
    own = next(speakers, None)
    if phrase.parties:
        role = Role(own.office or phrase.title, own.office_kind) if own else Role(phrase.title, None)
        actors = tuple(_peer(party, phrase, role, walk) for party in phrase.parties)
        return actors, f"the same office as {own.name or own.office}" if own else "the office of the other side"
    others = (actor for actor in walk.thread.people() if own and not set(actor.parties) & set(own.parties))
    return tuple(actor for actor in [next(others, None)] if actor), "the other one spoken of"


def _peer(party: str, phrase: OfficePhrase, role: Role, walk: Walk) -> Actor:
    """Who holds the same office for a party; where it has none such, a premier is the counterpart of a president."""
    holder = _holder(party, phrase, walk, role=role)
    if holder.name or role.kind not in _HEADS:
        return holder
    other = _holder(party, phrase, walk, role=Role("leader", None))
    return other if other.name else holder


def _of_country_before(phrase: OfficePhrase, walk: Walk) -> tuple[tuple[Actor, ...], str]:
    """ "The Russian side has not said whether its minister would come": of the country told last in the sentence.

    "Works in Vanuatu, whose minister came": of the country right before.
    """
    first = walk.thread.since(phrase.begin, sentences=0)
    hit = next(iter(walk.context.parties.before(phrase.begin, within=phrase.begin - first)), None)
    return ((_holder(hit.ids[0], phrase, walk),) if hit else ()), "for the country told before it"


def _of_possessor(phrase: OfficePhrase, subject: Actor | None, walk: Walk) -> tuple[tuple[Actor, ...], str]:
    """ "Her foreign minister": the office in the party of the last person spoken of."""
    last = subject or next(walk.thread.people(), None)
    if last is None or len(last.parties) != 1:
        return (), ""
    holder = _holder(last.parties[0], phrase, walk)
    if holder.key == last.key:
        return (), ""
    return (holder,), f"for the party of {last.name or last.office}"
