"""Given names that tell "he" from "she". Only women's are listed: most of those who meet are men."""

from ingest.mentions.people import name_words

# Given names of women among ministers and heads of state and government, of many languages. Names that men bear
# too ("Kim", "Andrea", "Jean", "Nikola", "Sasha") are left out.
_WOMEN = frozenset(
    (
        "adina aja alena alexandra alice alicia alina amelie amina ana anastasia angela angelina anita anka anna"
        " annalena anne anneliese annette annika arancha asha asma audrey aurelia baiba barbara beatriz begona benita"
        " bernadette besima beth bidya bozena brigitte camille carla carmen carolina caroline catherine cathy cecilia"
        " celinda chandrika charlotte chloe christine chrystia citra claudia condoleezza constance corazon cristina"
        " dalia damares danica daniela danuta deborah delcy delia dessislava diana dilma dina doina dora doris ebba edit"
        " ekaterina ekaterine elena eleni elina elisabeth elise elizabeth ellen elvira emilia emily emma epsy erna"
        " esther eugenia eva eveline evika fatima fatou fatoumata federica florence frances gabriela gabriele gemma"
        " ghida giorgia gisela gloria gro gudrun halimah hanna hannah heather heidi heike helen helena helga helle hilda"
        " hillary hina hind ilze inga ingibjorg ingrid irena irina iris isabel isabelle ivana iveta jacinda jadranka"
        " jadwiga jane janet janine jelena jennifer joanna jody josephine joyce judith julia julie julija kaja kamala"
        " kamina kamla karen karin karina karine kate katerina katharina katherine kathleen katrin katrina kersti"
        " khaleda kolinda kristalina kristina krisztina lana laura laurence leila lena leticia lilia lilian linda lisa"
        " liz ljubica loretta louise lubna luisa luz madeleine magda magdalena maia majlis makiko manuela margaret"
        " margarita margot margrethe maria mariana marianne marie marielle mariia marija marina marine marise marta"
        " martha mary maryam megawati melanie melinda melita mercedes meri mette mia micheline michelle milanka milena"
        " mirjana mirtha monica monika nadia najla nancy natalia natasa natasha nina nirmala nkosazana nora norma oana"
        " olena olga olta oyun pamela patricia paula penny petra portia pratibha preeti priti rachel rania raquel rayda"
        " rebecca reem reeta retno rita roberta rosa rosario rosemary rosy roxana roza ruth saara salome samantha samia"
        " sana sanae sandra sanna sarah seiko sheikha sherry sigrid simonetta sirpa slavica soledad sonia sophie soraya"
        " stella stephanie susan susana sushma suzanne svetlana sviatlana sylvie taina tamara tanja tansu tarja tatiana"
        " teodora teresa theresa tina tomomi trinidad tzipi ursula valentina valerie vanessa vera verica veronica"
        " victoria viktoria vilija viola violeta virginia vjosa wendy winnie xiomara yelena yingluck yoko yoriko yulia"
        " yuliia yvette zeljka zinaida zuzana"
    ).split()
)
_HERS = frozenset("mrs mrs. ms ms. dame lady baroness queen princess sheikha daw señora sra".split())
_HIS = frozenset(
    "mr mr. messrs messrs. sir lord king prince pope emir sultan imam ayatollah sayyid sheikh shaikh señor u cardinal archbishop".split()
)


def is_she(name: str, *, honorific: str = "") -> bool | None:
    """True where a rank or the given name tells a woman, False where a rank tells a man, None where nothing tells."""
    ranks = frozenset(honorific.casefold().split())
    if ranks & _HERS:
        return True
    words = name_words(name)
    if len(words) > 1 and (words[0] in _WOMEN or words[-1] in _WOMEN):
        return True
    return False if ranks & _HIS else None
