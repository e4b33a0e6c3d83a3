"""Verbs of headlines in title case, "Georgieva Commends Colombo's Progress": capitalised as names are, but never part of one.

Left out are those that are surnames too ("Marks", "Banks", "Woods", "Rings").
"""

HEADLINE_VERBS = frozenset(
    (
        "accepts accuses addresses adopts affirms agrees announces appeals applauds appoints appreciates approves asks assures"
        " attends backs begins blames blasts briefs calls cancels chairs cites claims commends condemns confers confirms"
        " congratulates considers continues conveys criticises criticizes declares defends delivers demands denies departs describes"
        " discusses embarks emphasises emphasizes endorses ends engages exchanges explains explores expresses extends faces flags"
        " flies gets gives goes hails heads hears hits honours hosts hints inaugurates insists interacts invites joins keeps kicks"
        " lands lauds launches leads leaves makes mourns mulls names notes offers opens orders outlines pays phones pledges"
        " postpones praises plans prepares presents presses promises proposes puts raises pushes reaches reacts reaffirms receives"
        " recalls refuses rejects reiterates reports responds resumes returns reveals reviews says seals secures seeks sees sends"
        " sets shares shows signals signs skips slams snubs speaks spells starts strengthens stresses summons supports takes talks"
        " telephones tells thanks threatens touches tours travels underlines underscores unveils urges visits voices vows wants"
        " warns welcomes wins wishes withdraws wraps"
        " invited urged received discussed welcomed praised hailed vowed thanked signed held paid"
    ).split()
)
