"""For whom people act: sentence, a name in it, who that is and for whom he acts; nothing where nobody can tell."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

ROWS = [
    ("Emmanuel Macron called Olaf Scholz.", "Macron", "Emmanuel Macron FR"),
    ("Estonia's Mari Kask met reporters.", "Mari Kask", "Mari Kask EE"),
    ("Talks with Pekka Virolainen of Finland went on.", "Pekka Virolainen", "Pekka Virolainen FI"),
    ("Pekka Virolainen (Finland) and Anna Holm (Sweden) spoke.", "Anna Holm", "Anna Holm SE"),
    ("His guest, the Australian Peter Marsh, smiled.", "Peter Marsh", "Peter Marsh AU"),
    ("The Chadian trade minister, Ousmane Abakar, flew in.", "Ousmane Abakar", "Ousmane Abakar TD"),
    ("Ousmane Abakar, Chad's trade minister, flew in.", "Ousmane Abakar", "Ousmane Abakar TD"),
    ("Minister of Mines and Energy of Peru, Luis Quispe, signed.", "Luis Quispe", "Luis Quispe PE"),
    ("State Secretary Jan Vondra of the Czech Republic spoke.", "Jan Vondra", "Jan Vondra CZ"),
    ("Josep Borrell, the High Representative, phoned Kyiv.", "Josep Borrell", "Josep Borrell EU"),
    ("The Irish commissioner for finance, Siobhan Keane, of the European Commission, spoke.", "Siobhan Keane", "Siobhan Keane EU"),
    ("The mediator for the United Nations, Henrik Lund, waited.", "Henrik Lund", "Henrik Lund UN"),
    ("Karma Wangdi, who heads the interim government of Bhutan, arrived.", "Karma Wangdi", "Karma Wangdi BT"),
    ("Mary Coleman leads a US team to Hanoi.", "Mary Coleman", "Mary Coleman US"),
    ("Mary Coleman leads US carmakers.", "Mary Coleman", ""),
    ("The Norwegian delegation, led by State Secretary Ola Berg, toured Lima.", "Ola Berg", "Ola Berg NO"),
    ("Delegation of the Republic of Peru with leader Vice Minister Rosa Quispe toured Tehran.", "Rosa Quispe", "Rosa Quispe PE"),
    ("The premiers of Norway and Iceland, Ola Berg and Jon Einarsson, shook hands.", "Jon Einarsson", "Jon Einarsson IS"),
    ("Deputy ministers from Lima, Luis Quispe and Ana Rojas, arrived.", "Ana Rojas", "Ana Rojas PE"),
    ("William Ruto, who chairs the African Union, opened the talks.", "William Ruto", "William Ruto KE+African Union"),
    ("Rishi Sunak, holding the Commonwealth's rotating chair, spoke.", "Rishi Sunak", "Rishi Sunak GB+Commonwealth"),
    ("OSCE Chairman-in-Office, North Macedonia's Foreign Minister Bujar Osmani, spoke.", "Bujar", "Bujar Osmani MK+OSCE"),
    ("African Union Chair and Comoros President Azali Assoumani spoke.", "Azali", "Azali Assoumani KM+African Union"),
    ("The Foreign Minister and Deputy Prime Minister of Ireland, Aoife Brennan, spoke.", "Aoife Brennan", "Aoife Brennan IE"),
    ("Prime Minister Ola Berg hosted his counterparts from Fiji and Samoa, Joni Vakaloloma and Sione Tuala.", "Sione Tuala",
     "Sione Tuala WS"),
    ("Vietnam's ambassador to Kenya, Dang Van Hoa, spoke.", "Dang Van Hoa", "Dang Van Hoa VN"),
    ("EU trade negotiator Luc Fabre spoke.", "Luc Fabre", "Luc Fabre EU"),
    ("The Chairwoman of the National Assembly of Vietnam, Le Thi Hoa, spoke.", "Le Thi Hoa", "Le Thi Hoa VN"),
    ("External Affairs Minister Smt. Rani Devi of India spoke.", "Rani Devi", "Rani Devi IN"),
    ("South Korea's ambassador, Kim Kyung-sik, spoke.", "Kim Kyung-sik", "Kim Kyung-sik KR"),
    ("The UN chief met Ola Berg of Norway.", "The UN chief", "UN chief UN"),
    ("EU ambassador Henriette Geiger spoke.", "Henriette", "Henriette Geiger EU"),
    ("Crown Prince Al Hussein bin Abdullah II of Jordan spoke; King Abdullah II was away.", "King Abdullah", "Abdullah II JO"),
    ("Botswana's Minister of Lands Kagiso Seretse spoke.", "Kagiso Seretse", "Kagiso Seretse BW"),
    ("The head of the EU office in Tirana, Luigi Neri, spoke.", "Luigi Neri", "Luigi Neri EU"),
    ("The head of Chad's judiciary, Ousmane Abakar, spoke.", "Ousmane Abakar", "Ousmane Abakar TD"),
    ("President of Mongolia U.Khurelsukh spoke.", "Khurelsukh", "Ukhnaagiin Khurelsukh MN"),
    ("President Joseph R. Biden, Jr. spoke.", "Biden", "Joe Biden US"),
    ("Ola Berg Meets Chad's Minister\n\nNorway's Minister of Fisheries Ola Berg spoke.", "Ola Berg#2", "Ola Berg NO"),
    ("Hadja Lahbib left Chisinau. The French minister of trade talked to Maia Sandu.", "minister of trade", "minister of trade FR"),
    ("Norway's special envoy for the Horn of Africa, Ola Berg, spoke.", "Ola Berg", "Ola Berg NO"),
    ("The EU Special Representative for the Lake Region, Luc Fabre, spoke.", "Luc Fabre", "Luc Fabre EU"),
    ("Assistant Secretary of State for East Asian and Pacific Affairs Walt Coburn spoke.", "Walt Coburn", "Walt Coburn US"),
    ("Assistant Secretary for Near Eastern Affairs Ann Coburn spoke, the State Department told Tunis.", "Ann Coburn",
     "Ann Coburn US"),
    ("The African Union's Commissioner for Peace and Security, Ambassador Kofi Mensah, spoke.", "Kofi Mensah",
     "Kofi Mensah African Union"),
    ("Commissioner Siobhan Keane spoke for the European Commission in Paris.", "Siobhan Keane", "Siobhan Keane EU"),
    ("Spain's Minister for Foreign Affairs, European Union and Cooperation, Luis Rojas, spoke.", "Luis Rojas", "Luis Rojas ES"),
    ("Igor Lenkov, special envoy of President Vladimir Putin, flew in.", "Igor Lenkov", "Igor Lenkov RU"),
    ("The special envoy of President Emmanuel Macron, Luc Fabre, flew in.", "Luc Fabre", "Luc Fabre FR"),
    ("The lawyer of President Emmanuel Macron, Luc Fabre, flew in.", "Luc Fabre", ""),
    ("Swiss Federal Councillor Urs Keller spoke.", "Urs Keller", "Urs Keller CH"),
    ("AU High Representative for Mali, former President Pierre Buyoya, spoke.", "Pierre Buyoya", "Pierre Buyoya African Union"),
    ("Dominican President Luis Abinader was away.", "Luis Abinader", "Luis Abinader DO"),
    ("In Roseau, Dominican minister Ana Rojas spoke.", "Ana Rojas", "Ana Rojas DM"),
    ("In Brazzaville, Congolese minister Kofi Mensah spoke.", "Kofi Mensah", "Kofi Mensah CG"),
    ("Norway's Energy Minister Ola Berg flew to Lima to sign with his counterpart Ana Rojas.", "Ana Rojas", "Ana Rojas PE"),
    ("Norway's Ola Berg will be in Paris to meet Luc Fabre, Minister for European Affairs.", "Luc Fabre", "Luc Fabre FR"),
    ("Norway's Ola Berg will be in Paris with Kari Lie, Minister for European Affairs. Ola Berg left Norway.", "Ola Berg",
     "Ola Berg NO"),
    ("Norway's ministers spoke. Energy Minister Ola Berg will fly to Lima with Per Lie.", "Per Lie", ""),
    ("Ghana's Major General Kofi Mensah spoke.", "Kofi Mensah", "Kofi Mensah GH"),
    ("Lt. Gen. Kofi Mensah of Ghana spoke.", "Kofi Mensah", "Kofi Mensah GH"),
    ("The Commonwealth Secretary-General, the Rt Hon Mary Marsh KC, spoke.", "Mary Marsh", "Mary Marsh Commonwealth"),
    ("China's Sun Weidong spoke.", "Sun Weidong", "Sun Weidong CN"),
    ("North Korea's deputy minister Kim Hyong Jun spoke.", "Kim Hyong Jun", "Kim Hyong Jun KP"),
    ("Vietnam's To Lam spoke on Sun. 3 March.", "To Lam", "To Lam VN"),
    ("The Under-Secretary-General for Peace Operations, Luc Fabre, of the UN, spoke.", "Luc Fabre", "Luc Fabre UN"),
    ("Talks with the ministers of Chad (Ousmane Abakar), Togo (Kofi Mensah) and Peru (Ana Rojas) went on.", "Kofi Mensah",
     "Kofi Mensah TG"),
    ("Malaysia's Datuk Seri Anwar Rahman spoke.", "Anwar Rahman", "Anwar Rahman MY"),
    ("Malaysia's Trade Minister Tengku Datuk Seri Hassan Aziz spoke.", "Hassan Aziz", "Hassan Aziz MY"),
    ("Senator Imran Gul of Pakistan spoke.", "Imran Gul", "Imran Gul PK"),
    ("Qatari Minister of State Sultan bin Saad Al-Ali spoke.", "Sultan bin Saad", "Sultan bin Saad Al-Ali QA"),
    ("The French Minister Delegate for European Affairs, Luc Fabre, spoke.", "Luc Fabre", "Luc Fabre FR"),
    ("The undersecretary of the Iraqi Foreign Ministry, Hisham Rashid, spoke.", "Hisham Rashid", "Hisham Rashid IQ"),
    ("The Minister of State at the Presidency of the Union of the Comoros, Ali Said, spoke.", "Ali Said", "Ali Said KM"),
    ("The Head of Serbia's Office for Kosovo, Petar Ilic, spoke.", "Petar Ilic", "Petar Ilic RS"),
    ("The EU's Patricia Scotland spoke. Hosts Germany meet Scotland.", "Scotland#2", ""),
    ("Moussa Faki Mahamat, chairperson of the African Union Commission, spoke. The Secretary-General left.", "The Secretary-General",
     "Secretary-General UN"),
    ("Walt Coburn left Chisinau. The US deputy energy secretary talked to Maia Sandu.", "Walt Coburn", "Walt Coburn US"),
    ("Ghana called in Togo's ambassador. Kofi Mensah was met by a clerk.", "Kofi Mensah", "Kofi Mensah TG"),
    ("Captain Kofi Mensah scored twice against Togo.", "Kofi Mensah", ""),
    ("Tom Baker, the head of a phone maker, was received by Narendra Modi.", "Tom Baker", ""),
    ("The OIC chief PRAISES Malaysia.", "PRAISES", ""),
    ("Ministers praised Honiara's Town Ground stadium.", "Town Ground", ""),
    ("The tennis player Tomasi Key beat a rival from New Zealand.", "Tomasi Key", ""),
    ("The Kingdom's ambassador in Cairo, Saad Al Otaibi, left Riyadh.", "Saad Al Otaibi", ""),
    ("Riyadh was silent. The Kingdom's ambassador, Saad Al Otaibi, was not.", "Saad Al Otaibi", "Saad Al Otaibi SA"),
    ("After a meeting with US Secretary of State Mike Pompeo, Qureshi flew home.", "Mike Pompeo", "Mike Pompeo US"),
    ("Jordan's King Abdullah II bin al-Hussein spoke.", "al-Hussein", "Abdullah II bin al-Hussein JO"),
    ("Commander of the Sri Lanka Air Force Air Marshal Nimal Perera spoke.", "Nimal Perera", "Nimal Perera LK"),
    ("The Commander of the Royal Danish Navy, Rear Admiral Per Holm, spoke.", "Per Holm", "Per Holm DK"),
    ("Kenya's Air Chief Marshal Daniel Otieno spoke.", "Daniel Otieno", "Daniel Otieno KE"),
    ("British Royal Navy Vice Admiral Sir Peter Marsh spoke.", "Peter Marsh", "Peter Marsh GB"),
    ("The Head of the Delegation of the European Union (EU) Luigi Neri spoke.", "Luigi Neri", "Luigi Neri EU"),
    ("The Ambassador of the Swiss Confederation (Switzerland) Urs Keller spoke.", "Urs Keller", "Urs Keller CH"),
    ("Secretary General SAARC Karma Wangdi spoke.", "Karma Wangdi", "Karma Wangdi SAARC"),
    ("Managing Director International Monetary Fund (IMF) Ms Mary Marsh spoke.", "Mary Marsh", "Mary Marsh IMF"),
    ("William Ruto saw the Angolan President's special envoy, Mr Joao Neto.", "Joao Neto", "Joao Neto AO"),
    ("The Russian Prime Minister's adviser Igor Lenkov spoke.", "Igor Lenkov", "Igor Lenkov RU"),
    ("US Charge d' Affairs to Chad Ann Coburn spoke.", "Ann Coburn", "Ann Coburn US"),
    ("Foreign Minister of the State of Kuwait Ali Al-Sabah spoke.", "Ali Al-Sabah", "Ali Al-Sabah KW"),
    ("Chargé d’affaires a.i. of Sweden Anna Holm spoke.", "Anna Holm", "Anna Holm SE"),
    ("Governor of the Tula region of the Russian Federation Igor Lenkov spoke.", "Igor Lenkov", "Igor Lenkov RU"),
    ("Governor of Russia's Tula Oblast Igor Lenkov spoke.", "Igor Lenkov", "Igor Lenkov RU"),
    ("First Deputy Defence Minister of the Islamic Republic of Pakistan Lieutenant General Imran Gul spoke.", "Imran Gul",
     "Imran Gul PK"),
    ("Chairman of the Lao Party's Commission for External Relations Bounmy Sisavath spoke.", "Bounmy Sisavath",
     "Bounmy Sisavath LA"),
    ("Head of the Committee on International Affairs of the State Duma of Russia Igor Lenkov spoke.", "Igor Lenkov",
     "Igor Lenkov RU"),
    ("The Deputy Speaker of the House of Representatives of Nepal, Mr. Karma Gurung, spoke.", "Karma Gurung", "Karma Gurung NP"),
    ("Minister of Amiri Diwan Affairs of Kuwait Sheikh Ali Al-Sabah spoke.", "Ali Al-Sabah", "Ali Al-Sabah KW"),
    ("Ali bin Said, Speaker of the Majlis Ash'shura (Consultative Council) of Oman, spoke.", "Ali bin Said", "Ali bin Said OM"),
    ("Luis Rojas, Chairman of the Foreign Relations Committee of the Congress of Peru, spoke.", "Luis Rojas", "Luis Rojas PE"),
    ("Qatar's Minister of State for Foreign Affairs H E Sultan bin Saad Al Ali spoke.", "Sultan bin Saad", "Sultan bin Saad Al Ali QA"),
    ("Brigadier General David Neo, Chief of Army of the Singapore Army, spoke.", "David Neo", "David Neo SG"),
    ("Joe Biden saw the Central Asian leaders.", "Central Asian leaders",
     "leader KG, leader KZ, leader TJ, leader TM, leader UZ"),
    ("Ola Berg, Deputy Asia Director of the IMF, spoke.", "Ola Berg", "Ola Berg IMF"),
    ("The World Bank's Mary Marsh saw Narendra Modi.", "Mary Marsh", "Mary Marsh World Bank"),
    ("The IMF's Fiscal Monitor praised Narendra Modi.", "Fiscal Monitor", ""),
    ("The chief negotiators, Luis Quispe for Peru and Ana Rojas for Chile, shook hands.", "Ana Rojas", "Ana Rojas CL"),
    ("Chad sent Ousmane Abakar and, for Togo, trade minister Kofi Mensah came.", "Kofi Mensah", "Kofi Mensah TG"),
    ("Luc Fabre, Minister of State for Francophonie, left Chad for Paris; Paris is in France.", "Luc Fabre", "Luc Fabre FR"),
    ("Togo's envoy saw the Minister of Mines, Sen. Amina Bello, in Abuja, Nigeria.", "Amina Bello", "Amina Bello NG"),
    ("Ana Rojas, a judge who mediates for the African Union, spoke.", "Ana Rojas", "Ana Rojas African Union"),
    ("The EU Special Representative for Mali and the Sahel, former minister Luc Fabre, spoke.", "Luc Fabre", "Luc Fabre EU"),
    ("Togo's ambassador to Peru and Bolivia, Kofi Mensah, spoke.", "Kofi Mensah", "Kofi Mensah TG"),
    ("The Secretary General of the Pacific Islands Forum, Sione Tuala, spoke.", "Sione Tuala", "Sione Tuala PIF"),
    ("The African Union's chief and the UN spoke. PIF Secretary General Sione Tuala rose. Deputy Secretary General Joni Ratu sat.",
     "Joni Ratu", "Joni Ratu PIF"),
    ("The head of the UN administration in Dili, Luis Rojas, spoke.", "Luis Rojas", "Luis Rojas UN"),
    ("A note by the Deputy Spokesman for the Secretary-General: The Special Envoy for the Lakes, Ana Rojas, saw Paul Kagame.",
     "Ana Rojas", "Ana Rojas UN"),
    ("KAMPALA, Uganda - Principal Secretary Kofi Okello received the Danish ambassador.", "Kofi Okello", "Kofi Okello UG"),
    ("Energy Minister Kofi Okello and Ambassador Per Holm of Denmark met. Denmark builds. Denmark pays. Kampala likes it.",
     "Kofi Okello", "Kofi Okello UG"),
    ("Ronald Lamola, South Africa's foreign minister, was in Maputo, Mozambique. Foreign Minister Ana Macamo was not.",
     "Ana Macamo", "Ana Macamo MZ"),
    ("The French Minister Delegate for Francophonie and Trade Partnerships, Luc Fabre, spoke.", "Luc Fabre", "Luc Fabre FR"),
    ("NATO Secretary General Jens Stoltenberg left. Assistant Secretary General for Operations Tom Peeters spoke.",
     "Tom Peeters", "Tom Peeters NATO"),
    ("KAMPALA, Uganda - Cabinet Secretaries Kofi Okello (Trade), Ann Akello (Health) and Per Onen saw Peru's envoy.", "Ann Akello",
     "Ann Akello UG"),
    ("Peru and Chile wait. Cabinet Secretaries Luis Rojas and Ana Quispe spoke.", "Ana Quispe", "Ana Quispe PE"),
    ("Peru and Chile wait. Energy ministers Luis Rojas and Ana Quispe spoke.", "Ana Quispe", "Ana Quispe CL"),
    ("The IMF waits for Accra. Mission Chief Ann Coburn spoke.", "Ann Coburn", "Ann Coburn IMF"),
    ("A team under Per Holm flew to Maputo and spent an hour with the deputy prime minister, Ana Macamo. Chad looked on.",
     "Ana Macamo", "Ana Macamo MZ"),
    ("The IMF's Mary Marsh was met by Finance Minister Kofi Banda, and spent Monday in Soweto. Zambia waits in Lusaka.", "Kofi Banda",
     "Kofi Banda ZM"),
    ("Kaja Kallas of Estonia sees Maia Sandu this morning and, at his own request, the speaker of parliament, Ion Rusu.", "Ion Rusu",
     "Ion Rusu MD"),
    ("Prince Kofi Mensah (SAN) is to lead the Togolese side.", "Kofi Mensah", "Kofi Mensah TG"),
    ("Kabul is far. The Bangladesh delegation was headed by Foreign Secretary Md. Rahim Uddin.", "Rahim Uddin", "Rahim Uddin BD"),
    ("Energy Minister Kofi Okello will travel to Lima next week. Peru and Kampala are far apart. Peru is big.", "Kofi Okello",
     "Kofi Okello UG"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "expected"), ROWS)
def test_who_acts_for_whom(link_text: Callable[..., Any], text: str, name: str, expected: str) -> None:
    assert link_text(text).who(name) == expected


def test_an_unknown_minister_acts_for_the_country_of_the_publisher(link_text: Callable[..., Any]) -> None:
    text = "Deputy Minister Ola Berg received Peru's ambassador."
    assert link_text(text, country="NO").who("Ola Berg") == "Ola Berg NO"


def test_an_unknown_minister_acts_for_the_country_whose_ministers_need_no_country(
    link_text: Callable[..., Any],
) -> None:
    text = "Foreign Minister Annalena Baerbock flew to Lima. State Secretary Uwe Kranz stayed in Lima. Lima is in Peru."
    assert link_text(text).who("Uwe Kranz") == "Uwe Kranz DE"


def test_a_chancellor_heads_the_government_whose_country_nobody_names(link_text: Callable[..., Any]) -> None:
    assert link_text("Peru's envoy spoke to Chancellor Merz.", on=date(2026, 1, 9)).who("Merz") == "Friedrich Merz DE"


def test_their_ministers_share_the_countries_of_their_presidents(link_text: Callable[..., Any]) -> None:
    text = "Macron and Lula talked. Their trade ministers, Jean Ducos of France and Paulo Moreira, sat next door."
    assert link_text(text).who("Paulo Moreira") == "Paulo Moreira BR"


def test_one_person_has_one_key_in_all_spellings(link_text: Callable[..., Any]) -> None:
    text = "Volodymyr Zelensky met Maia Sandu. Zelenskiy thanked her. President Volodymyr Zelenskyy left."
    mentions = link_text(text).mentions
    keys = {actor.key for mention in mentions for actor in mention.actors if "UA" in actor.parties}
    assert len(keys) == 1


def test_a_person_unknown_to_the_tables_has_an_id_with_the_party(link_text: Callable[..., Any]) -> None:
    mention = link_text("Peru's trade minister Luis Quispe spoke.").mentions[0]
    assert mention.actors[0].leader == "luis-quispe-pe"


def test_a_surname_means_the_holder_of_the_day(link_text: Callable[..., Any]) -> None:
    text = "Kishida flew home to Tokyo."
    assert link_text(text, on=date(2022, 6, 1)).who("Kishida") == "Fumio Kishida JP"
    assert link_text(text, on=date(2005, 6, 1)).who("Kishida") == ""


TITLED = [
    ("Zambia's mines minister, Paul Banda, met the press.", "Zambia's mines minister, Paul Banda"),
    ("Togo received the Peruvian water chief Rosa Quispe.", "the Peruvian water chief Rosa Quispe"),
    ("Gandhi ji: Togo received Prime Minister Narendra Modi ji.", "Narendra Modi ji"),
    ("Foreign Minister Rosa Quispe of Peru met the press.", "Rosa Quispe"),
]


@pytest.mark.parametrize(("text", "words"), TITLED)
def test_a_mention_begins_at_the_title_that_the_name_explains(
    link_text: Callable[..., Any], text: str, words: str
) -> None:
    linked = link_text(text)
    assert words in {text[mention.begin : mention.end] for mention in linked.mentions}


def test_a_capital_in_which_something_happens_is_not_its_government(link_text: Callable[..., Any]) -> None:
    assert link_text("Kenyan officials dined in Lima.").who("Lima") == ""
    assert link_text("Kenyan officials warned Lima.").who("Lima") == "PE"
