"""First names that are one name: in several spellings, in two languages, or shortened; from general knowledge."""

from collections import defaultdict

# Ways to spell one given name; all other given names are names of their own ("Erin", "Aaron").
_SPELLINGS = """
mohamed mohammad mohammed muhammad mohamad muhammed mohammod mehmood | ahmad ahmed | hasan hassan hasen | hossein
husain husayn hussain hussein hosein husein | youssef yousef yousuf yusef yusuf yousif | mostafa mustafa | omar umar
omer | osama usama | ebrahim ibrahim | khaled khalid | waleed walid | abdallah abdullah abdulla | mahmoud mahmud
mahmood | moammar muammar | yahya yehya yehia yahia | saeed said sayeed | saleh salih | suleiman sulaiman suleyman
soleiman | ismail esmail ismael | rafik rafiq | yasser yasir | bashar bachar | fatima fatimah fatemeh | aisha aysha
ayesha | zainab zeinab zaynab | leila layla laila | reza riza | dmitri dmitry dmitriy dmytro dzmitry | sergei sergey
sergej serhiy serhii | alexei alexey aleksei aleksey oleksiy oleksii | andrei andrey andriy andrii andrej | mikhail
mykhailo mihail | nikolai nikolay mykola mikalai | petr pyotr petro piotr | vitali vitaly vitaliy vitalii | vladimir
volodymyr uladzimir wladimir | oleksandr aleksandr alexander alyaksandr aliaksandr | yevgeny yevgeni evgeny evgeni
yevhen yevhenii evgenii | yuri yuriy yury yurii iurii | igor ihor | oleg oleh | grigory grigori hryhoriy | pavel pavlo
| vasily vasili vasiliy vasyl | kirill kyrylo kiril | valery valeri valeriy valerii | gennady gennadi gennadiy
hennadiy | anatoly anatoli anatoliy anatolii | georgy georgi georgiy heorhiy | artem artyom | fyodor fedor fedir
feodor | semyon semen | arkady arkadi arkadiy | ilya illia ilia | yulia yuliya iulia julia | svetlana svitlana
sviatlana | natalia natalya nataliya nataliia | tatiana tatyana tetiana | yelena elena olena alena | ekaterina
yekaterina kateryna | aleksandra alexandra oleksandra | darya daria dariya | maria mariya mariia | anastasia
anastasiya anastasiia | ksenia kseniya xenia | sofia sofiya sofiia | viktor victor | konstantin kostyantyn | benjamin
binyamin benyamin | yitzhak itzhak yitzchak izhak | yaakov yaacov yakov | moshe moishe | avraham abraham | hilary
hillary | allan allen alan | eric erik | marc mark | jon john | philip phillip | elisabeth elizabeth | katherine
kathryn catherine kathrin | sara sarah | ann anne | helen helena | carl karl | stephen steven | geoffrey jeffrey |
jeffrey jeffery | rebecca rebekah | deborah debra | isabel isabell | theresa teresa | susan suzan | nicholas nicolas |
frederick frederic | lawrence laurence | gerard gerhard | brian bryan | sean shaun shawn | mathew matthew | bjorn
bjoern
"""
_SHORT_FORMS = """
william bill billy will willie liam | robert bob bobby rob robbie bert | richard dick rick rich ricky richie | james
jim jimmy jamie jimmie | john johnny jack johnnie | joseph joe joey | thomas tom tommy | michael mike mick mikey micky
| charles charlie chuck chas | edward ed ted eddie ned teddy eddy | benjamin ben benny benji bibi | samuel sam sammy |
daniel dan danny | david dave davy | donald don donnie donny | ronald ron ronnie | anthony tony ant | timothy tim
timmy | kenneth ken kenny | stephen steve steven | gregory greg gregg | jeffrey jeff | lawrence larry | laurence larry
| gerald jerry gerry | elizabeth liz beth betty lizzie eliza betsy libby | katherine kate kathy katie kat kitty |
kathryn kate kathy katie kat | catherine cathy kate cate cat | kathleen kathy kate kath | margaret maggie peggy peg meg
marge margie | patricia pat patty tricia trish | patrick pat paddy | susan sue susie suzy | deborah debbie deb debby |
jennifer jen jenny jenn | barbara barb babs | rebecca becky becca | alexander alex sasha sandy aleks | alexandra alex
sasha sandra | nicholas nick nicky | christopher chris kit topher | andrew andy drew | matthew matt | joshua josh |
jacob jake jack | philip phil | phillip phil | vladimir volodya vova | francisco paco pancho | jose pepe | ignacio
nacho | rafael rafa | roberto beto | alberto beto | eduardo lalo edu | enrique kike | rudolph rudy | rudolf rudi rudy
| bernard bernie | mitchell mitch | frederick fred freddie freddy | walter walt wally | raymond ray | leonard len
lenny leo | peter pete | abraham abe | henry hank harry hal | harold harry hal | gabrielle gabby gaby | gabriella
gabby gaby | gabriel gabe | sanford sandy | eugene gene | theodore ted teddy theo | albert al bert | alfred al fred
alf | alan al | arthur art artie | calvin cal | clifford cliff | clinton clint | curtis curt | dennis denny | douglas
doug | dwight ike | francis frank | franklin frank | geoffrey geoff | george georgie | harrison harry | howard howie |
isaac ike | jonathan jon jonny jonathon | judith judy | julian jules | laura laurie | louis lou louie | lewis lew |
marcus marc mark | martin marty | maurice moe | maximilian max | melvin mel | mortimer mort | nathaniel nate nat
nathan | nathan nate | norman norm | oliver ollie | oscar ossie | pamela pam | randolph randy | randall randy |
reginald reggie reg | roderick rod | rodney rod | russell russ | salvatore sal | sebastian seb bastian | sidney sid |
stanley stan | stuart stu | sylvester sly | terence terry | theresa tess | valerie val | victor vic | victoria vicky
vicki tori | vincent vince vinny | virginia ginny | warren ren | wesley wes | zachary zach zack | abigail abby abbie |
amanda mandy | angela angie | christina tina chrissy | christine chrissie | cynthia cindy | dorothy dot dottie dolly |
eleanor ellie nell | emily em emmy | frances fran frankie | jacqueline jackie | janet jan | jessica jess jessie |
josephine jo josie | kimberly kim | madeleine maddie | melissa missy mel | michelle shelly | mildred millie | nancy
nan | penelope penny | rosemary rosie | sarah sally sadie | stephanie steph | susannah sue | teresa tess | winifred
winnie | mikhail misha | nikolai kolya | dmitry dima mitya | sergei seryozha | ivan vanya | pavel pasha | maria masha
| yevgeny zhenya | ekaterina katya | tatiana tanya | natalia natasha | anastasia nastya | svetlana sveta | yelena lena
| konstantin kostya | giuseppe beppe peppe | giovanni gianni | luigi gigi | heinrich heinz | johannes hans | friedrich
fritz | wilhelm willi willy | josef sepp | jozef jozsef | robrecht rob | hendrik henk | cornelis kees | guillermo memo
| jesus chucho | manuel manolo | emmanuel manny | solomon sol | yitzhak itzik | binyamin bibi
"""
# Given names that often have a second beside them which tells brothers apart: "Mohammad Karim" is no "Mohammad Jafar".
HALF_NAMES = frozenset(
    ("mohamed", "mohammad", "mohammed", "muhammad", "mohamad", "muhammed", "jean", "marie", "abu", "umm", "mir", "syed")
)


def _rows_by_name(rows: str) -> dict[str, frozenset[int]]:
    numbers: dict[str, set[int]] = defaultdict(set)
    for number, row in enumerate(rows.split("|")):
        for name in row.split():
            numbers[name].add(number)
    return {name: frozenset(found) for name, found in numbers.items()}


_BY_SPELLING = _rows_by_name(_SPELLINGS)
# "Kate" is short for two names, and they are not one: each row is a name of its own.
_BY_SHORT_FORM = _rows_by_name(_SHORT_FORMS)
_NONE: frozenset[int] = frozenset()


def is_one_given_name(a: str, b: str) -> bool:
    """Whether two words are one given name in two spellings.

    >>> is_one_given_name("mykola", "nikolai"), is_one_given_name("erin", "aaron")
    (True, False)
    """
    return bool(_BY_SPELLING.get(a, _NONE) & _BY_SPELLING.get(b, _NONE))


def is_short_form(a: str, b: str) -> bool:
    """Whether two words are one given name, shortened in one way or in two.

    >>> is_short_form("hank", "henry"), is_short_form("kathleen", "catherine")
    (True, False)
    """
    return bool(_BY_SHORT_FORM.get(a, _NONE) & _BY_SHORT_FORM.get(b, _NONE))
