"""Common given names, for telling people from places and "he" from "she"; written from general knowledge."""

from retold.reading.mentions.titles import Gender

_MEN = """
aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alexei alfred ali
allan allen amir amit anders andre andreas andrei andrew andy angus anil anthony antoine anton antonio arjun
arnold arthur ashraf austin barack barry ben benjamin bernard bernie bill billy björn bob bobby boris
brad bradley brandon brendan brett brian bruce bruno carl carlo carlos chad charles charlie chris christian christoph
christopher chuck claude colin craig curtis damian dan daniel danny dave david dean dennis derek devin dick
diego dieter dmitri dmitry don donald doug douglas duncan dylan earl ed eddie edgar edmund eduardo edward edwin
elias emil emmanuel enrique eric erik ernest ethan eugene evan fabio farid felipe felix ferdinand fernando fidel
filip francesco francis francisco franco frank franz fred frederick gabriel gareth gary gavin geoff geoffrey
george gerald gerard gerhard gilbert giovanni giuseppe glen glenn gordon graham greg gregory guillermo gunter
guy hamid hans harold haroun harry hasan hassan hector heinz helmut henri henry herbert hiroshi howard hugh hugo
hussein ian ibrahim igor imran isaac ismail ivan jack jacob jacques jaime jake jakob james jamie jan jared jason
javier jay jean jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joachim joao joaquin joe joel johan
johannes john johnny jon jonathan jorge jose josef joseph josh joshua juan juergen julian julio justin karim
karl keith kenneth ken kevin khalid khalil kirk klaus konstantin kurt kyle lance larry lars laurent lawrence lee
leo leon leonard leonardo leonid lewis liam lionel lorenzo louis luca lucas luis luke magnus mahmoud malcolm
manuel marc marcel marco marcus mario mark martin marvin matt matteo matthew maurice max maxim mehmet
michael michel miguel mikhail mike milan mitch mitt mohamed mohammad mohammed muhammad moses mustafa narendra
nasser nathan neil nelson nicholas nick nicolas nigel nikolai noah norman oleg oliver omar oscar osama otto
pablo patrick paul pavel pedro peter phil philip philippe pierre qasim rafael rahul raj ralph ramon
raphael rashid raul ravi ray raymond recep reza ricardo richard rick rob robert roberto robin rodrigo roger
roland roman ron ronald ross roy rudolf rudy rupert russell ryan sabir salim salman sam samir samuel saddam
scott sean sebastian serge sergei sergey sergio seth simon stanley stefan stephen steve steven stuart sven tariq
ted terry theodore thomas tim timothy toby todd tom tomas tommy tony tyler ulrich uwe victor viktor vincent
cody clint darrell darren drew dwight jamal lowell morgan reggie rodney
ruben shane theo travis trevor troy tyrone vernon wade wesley zack zach
vladimir walter warren wayne werner wilhelm will william winston wolfgang xavier yasser yusuf yves zachary zoran
"""
_WOMEN = """
abigail ada agnes aisha alexandra alice alicia alison amal amanda amber amelia amina amy ana anastasia andrea
angela angelina anita ann anna anne annette annie antonia april asma astrid audrey barbara beatrice becky bella
bernadette beth betty beverly bianca birgit bonnie brenda brigitte camila camilla carla carmen carol carole
caroline carrie catherine cathy cecilia charlotte cheryl chiara chloe christina christine cindy claire clara
claudia condoleezza connie courtney cristina cynthia daisy dana daniela danielle deborah debbie denise diana
diane dina dolores donna doris dorothy edith eileen elaine elena eleanor elisabeth elise eliza elizabeth ella
ellen elsa emily emma erica erika esther eva eve evelyn fatima fiona florence frances francesca gabriela
gabrielle gail gina gisele gloria grace greta gretchen hannah harriet hasina heather heidi helen helena helga
henrietta hilary hillary huma ida indira ines ingrid irene irina iris isabel isabella ivana ivanka jacqueline
jane janet janice jasmine jean jeanne jen jennifer jenny jessica jill joan joanna jocelyn jodi joyce juanita
judith judy julia julie juliet karen karin kate katherine kathleen kathryn kathy katie kayleigh kellyanne
kimberly kirsten kristen laila lara laura lauren leah leila lena leticia lidia lillian lily linda lisa liz lois
loretta lorraine louise lucia lucy luisa lydia lynn madeleine maggie mandy margaret maria mariam marianne marie
marilyn marina marjorie marta martha mary maryam maureen megan meghan melania melanie melinda melissa meredith
mia michelle mila miriam moira molly monica nadia nancy naomi natalia natalie natasha nicole nina nora norma
olga olivia pamela patricia patty paula pauline peggy penelope petra phyllis pia priscilla priya rachel rania
rebecca regina rhonda rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah sharon
sheila shirley silvia simone sofia sonia sophia sophie stephanie stella sue susan susana suzanne svetlana sylvia
tamara tanya tara tatiana teresa theresa tina tracy ursula valerie vanessa vera veronica victoria viola virginia
ariana ashley brianna brittany jacquelyn kayla kelsey latonya latoya morgan shannon stacey stacy tiffany tonya
vivian wendy xenia yasmin yolanda yvonne zainab zara zoe
hope faith joy dawn may june autumn constance prudence violet hazel ivy
"""
MEN_CALLED = frozenset(_MEN.split())
WOMEN_CALLED = frozenset(_WOMEN.split())
GIVEN_NAMES = MEN_CALLED | WOMEN_CALLED


def gender_of_first_name(name: str) -> Gender | None:
    """The usual gender of a given name; unknown when it is common for both or not on the list.

    >>> gender_of_first_name("Harriet"), gender_of_first_name("Jean"), gender_of_first_name("Zorblax")
    ('f', None, None)
    """
    word = name.casefold()
    if (word in MEN_CALLED) == (word in WOMEN_CALLED):
        return None
    return "m" if word in MEN_CALLED else "f"
