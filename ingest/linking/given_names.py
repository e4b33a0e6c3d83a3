"""Given names that tell "he" from "she", of many languages; where a name tells nothing, either may be meant."""

from ingest.mentions.people import name_words

# Given names of women among ministers and heads of state and government, of many languages. Names that men bear
# too ("Kim", "Andrea", "Jean", "Nikola", "Sasha") are left out.
_WOMEN = frozenset(
    (
        "adina aja alena alexandra alice alicia alina amelie amina ana anastasia angela angelina anita anka anna annalena anne"
        " anneliese annette annika annita arancha asha asma audrey aurelia baiba barbara beate beatriz begona benita bernadette"
        " besima beth bidya biljana bisera bojana bozena brigitte camille carla carmen carolina caroline catherine cathy cecilia"
        " celinda chandrika charlotte chloe christine chrystia citra claudia condoleezza constance corazon cristina dace daiga"
        " dalia damares danica daniela danuta deborah delcy delia dessislava diana dilma dina doina dora doris ebba edit"
        " ekaterina ekaterine elena eleni elina elisabeth elise elizabeth ellen elvira emilia emily emma epsy erna esther"
        " eugenia eva eva-maria eveline evika fatima fatou fatoumata federica florence frances gabriela gabriele gemma ghida"
        " giorgia gisela gloria gro gudrun halimah hanna hannah heather heidi heike helen helena helga helle hilda hillary hina"
        " hind ieva ilze inara ine inga ingibjorg ingrid irena irina iris isabel isabelle ivana iveta jacinda jadranka jadwiga"
        " jane janet janine jasna jelena jennifer joanna jody josephine joyce judith julia julie julija kaja kamala kamina kamla"
        " karen karin karina karine kate katerina katharina katherine kathleen katrin katrina kersti khaleda kolinda kristalina"
        " kristina kristine krisztina lana laura laurence leila lena leticia lilia lilian lina linda lisa liz ljubica loretta"
        " louise lubna luisa luz madeleine magda magdalena maia majlis makiko manuela margaret margarita margot margrethe maria"
        " mariana marianne marie marielle mariia marija marina marine marise marta martha mary maryam megawati melanie melinda"
        " melita mercedes meri mette mia micheline michelle milanka milena mirjana mirtha monica monika nadezhda nadia najla"
        " nancy natalia natasa natasha nina nirmala nkosazana nora norma oana olena olga olta ornella oyun pamela patricia paula"
        " penny petra portia pratibha preeti priti rachel radmila ragnhild rania raquel rayda rebecca reem reeta retno rita"
        " roberta rosa rosario rosemarie rosemary rosy roxana roza ruta ruth saara sabina sahle-work salome samantha samia sana"
        " sanae sandra sanna sarah seiko sheikha sherry shirley sigrid silvija simonetta sirpa slavica soledad sonia sophie"
        " soraya stella stephanie stergomena susan susana sushma suzanne svetlana sviatlana sylvie taina tamara tanja tansu"
        " tarja tatiana teodora teresa theresa tina tomomi trinidad tzipi ursula valentina valerie vanessa vera verica veronica"
        " vesna victoria viktoria vilija viola violeta virginia vjosa wendy winnie xiomara yelena yingluck yoko yoriko yulia"
        " yuliia yvette zanda zeljka zinaida zuzana"
    ).split()
)
# Given names of men, of whom "she" is not told; those of women and men are left out here too.
_MEN = frozenset(
    (
        "abdallah abdel abdelaziz abdelfattah abdelmadjid abdoulaye abdul abdulaziz abdulla abdullah abdullatif abiy adam adel"
        " adolfo ahmad ahmed alain alan albert alberto albin alejandro aleksandar aleksander alexander alexandre alfonso alfred"
        " alfredo ali alvaro amr anders andre andreas andrej andrew andrey andrii andris andrius andrzej anthony antonio antony"
        " anwar arif arnold artem arthur artur ashraf bakhtiyar barack bashar benigno benjamin bernard bill bjarni bohdan boris"
        " borut boyko brian bruno carl carlos cesar charles christian christophe cyril daniel david denis dieter dimitris dmitri"
        " dmitry dmytro dominic donald ebrahim edgar edgars edi eduardo edward egils elmar emmanuel emomali enrique eric erlan"
        " ernesto espen evo faisal federico felipe felix ferdinand fernando filip fouad francisco franck francois frank frans"
        " franz fredrik friedrich fumio gabriel geoffrey georg george gerhard gerry giorgi giorgos giuseppe gordan gordon gregor"
        " grigol guido guillermo gustav gustavo guy hakainde hakan hamad hans harald hassan heiko heinz helmut henri henrik"
        " hermann hosni hugo hussein ian ibrahim igor ilham ilir imran ioannis irakli isaias ismail ivan ivo jack jaime jair"
        " jakaya james janez javier jens jeremy jerzy jiri joachim joao joe johannes john jonas jorge jose josef joseph josip"
        " juan juha jules julio justin kaspars keir keith kevin khalid khalifa klaus konstantin krisjanis kyriakos lars laszlo"
        " lech leon leonid lionel lloyd luigi luis luiz mahmoud mamuka manmohan manuel marc marcelo marcin marco marcus margus"
        " mario marius mark marko markus martin mateusz matteo mauricio mauro maxim mehmet mevlut michael michal micheal miguel"
        " mihai mikhail mikheil mikulas milo milorad milos miroslav mohamed mohammad mohammed moussa muhammad muhammadu mustafa"
        " nabih nabil narendra nasser nicolae nicolas nikol nikolai nikos nursultan olaf oleg oleksandr oleksii oliver omar"
        " oscar osman otto paolo pascal patrick paul pavel pavlo pawel pedro peter petr petro petteri philip philippe pierre"
        " piotr pranab radoslaw rafael rahul raja ramtane ramush raul recep rex ricardo richard rishi robert roberto rodrigo"
        " roman ronald salman salva samuel sauli scott sebastian serge sergei sergey serhii serzh shavkat shehbaz shinzo silvio"
        " simon sooronbay stefan stephen steve steven subrahmanyam suleiman sultan taro taur tayyip tedros tharman theodor"
        " thomas thorbjorn tim timothy tobias tomas tony toomas uhuru ulf ulises urmas vaclav valdis victor viktor vincent"
        " vladimir volodymyr wali walter werner william wolfgang xavier yair yasser yigal yitzhak yoshihide yoweri yuri yusuf"
        " zoran"
    ).split()
)
_HERS = frozenset("mrs mrs. ms ms. dame lady baroness queen princess sheikha daw señora sra".split())
_HIS = frozenset(
    "mr mr. messrs messrs. sir lord king prince pope emir sultan imam ayatollah sayyid sheikh shaikh señor u cardinal archbishop".split()
)


def is_she(name: str, *, honorific: str = "") -> bool | None:
    """True where a rank or the given name tells a woman, False where one tells a man, None where nothing tells."""
    ranks = frozenset(honorific.casefold().split())
    if ranks & _HERS:
        return True
    words = name_words(name)
    if len(words) > 1 and (words[0] in _WOMEN or words[-1] in _WOMEN):
        return True
    first = len(words) > 1 and words[0] in _MEN
    return False if first or ranks & _HIS else None
