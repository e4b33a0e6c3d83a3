"""Under which name a person is told: sentence, words of it, the name."""

from collections.abc import Callable
from typing import Any

import pytest

ROWS = [
    ("Sheikh Tamim bin Hamad Al Thani landed in Madrid.", "Tamim", "Tamim bin Hamad Al Thani QA"),
    ("King Felipe greeted Emmanuel Macron.", "Felipe", "Felipe VI ES"),
    ("King Charles III greeted Emmanuel Macron.", "Charles", "Charles III GB"),
    ("Pope Francis greeted Emmanuel Macron.", "Francis", "Francis VA"),
    ("Crown Prince Mohammed bin Salman landed.", "Mohammed", "Mohammed bin Salman SA"),
    ("MBS landed in Paris.", "MBS", "Mohammed bin Salman SA"),
    ("Prince Faisal bin Farhan bin Abdullah of Saudi Arabia landed.", "Faisal", "Faisal bin Farhan bin Abdullah SA"),
    ("Orbán Viktor spoke in Budapest.", "Orbán", "Viktor Orbán HU"),
    ("Kishida Fumio spoke in Tokyo.", "Kishida", "Fumio Kishida JP"),
    ("Volodymyr Zelenski spoke in Kyiv.", "Zelenski", "Volodymyr Zelenskyy UA"),
    ("Kassym-Jomart Tokaev spoke in Astana.", "Tokaev", "Kassym-Jomart Tokayev KZ"),
    ("Sadyr Zhaparov and Emomali Rakhmon spoke.", "Zhaparov", "Sadyr Japarov KG"),
    ("Sadyr Zhaparov and Emomali Rakhmon spoke.", "Rakhmon", "Emomali Rahmon TJ"),
    ("Aleksandar Vuçiq spoke in Pristina.", "Vuçiq", "Aleksandar Vučić RS"),
    ("Recep Tayyip Erdogan spoke in Ankara.", "Erdogan", "Recep Tayyip Erdogan TR"),
    ("Biden spoke with Xi.", "Xi", "Xi Jinping CN"),
    ("Lula spoke in Brasilia.", "Lula", "Luiz Inácio Lula da Silva BR"),
    ("S Jaishankar spoke in New Delhi.", "Jaishankar", "S. Jaishankar IN"),
    ("Foreign Minister A.B. Haddad of Jordan spoke.", "Haddad", "A.B. Haddad JO"),
    ("The Dutch envoy, J. R. de Wit, spoke.", "de Wit", "J. R. de Wit NL"),
    ("HE Shaikh Jaber Al Qassimi, the Kuwaiti oil minister, spoke.", "Jaber", "Jaber Al Qassimi KW"),
    ("Samdech Techo Hun Sen spoke in Phnom Penh.", "Hun Sen", "Hun Sen KH"),
    ("Mr Key, New Zealand's trade minister, spoke.", "Key", "Key NZ"),
    ("President Yoon met Kim Min-ji, Korea's sports minister.", "Kim Min-ji", "Kim Min-ji KR"),
    ("PRESIDENT MACRON IN LIMA\n\nEmmanuel Macron spoke.", "Emmanuel Macron", "Emmanuel Macron FR"),
    ("The Queen Consort wore green.", "Consort", ""),
    ("State Councilor Qin spoke with Qin Gang's deputy. Qin Gang smiled.", "Qin", "Qin Gang CN"),
    ("\"Thanks, @kuleba_dmytro!\" wrote Emmanuel Macron. Dmytro Kuleba smiled.", "@kuleba_dmytro", "Dmytro Kuleba UA"),
    ("Ask @politics_daily. Dmytro Kuleba smiled.", "@politics_daily", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "expected"), ROWS)
def test_name(link_text: Callable[..., Any], text: str, words: str, expected: str) -> None:
    assert link_text(text).who(words) == expected
