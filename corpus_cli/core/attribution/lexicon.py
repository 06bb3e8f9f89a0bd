"""Words that tell a person's name from a headline. All are compared folded (`text.fold`).

Lists are texts: add a word anywhere in its list.
"""

from __future__ import annotations

from functools import cache

from corpus_cli.text.fold import fold

_GIVEN_ARABIC = """
سپیده بهرنگ بهروز الهه بنفشه فرزانه محمدتقی نسترن شهرزاد شهره شبنم شقایق شیدا شیوا سمیرا سیمین سینا سهراب سهیل سهیلا سروش سامان ساناز ژاله ژیلا روشنک روزبه راحله ریحانه دلارام حمیرا حانیه جهانگیر تورج تهمینه پرویز پرستو پوریا پژمان پرهام بهاره بهناز بیتا آتنا آرمین آرزو آناهیتا آیدا آیدین ارسلان اردشیر اردلان افشین امیرعلی امیرمحمد اسفندیار اشکان ایرج ایلناز یاشار یاسمن ویدا همایون هوشنگ ناهید نیما نیلوفر نوشین نیکی مژده مژگان مهرداد مهرنوش مهتاب مهدیه مهشید مهران ملیحه منصوره محبوبه محدثه محمدعلی محمدجواد محمدمهدی میترا مینو لادن لاله لیدا گلناز گلنار گیتی کامبیز کورش کوروش کیانوش کیمیا کتایون فرامرز فرحناز فرشاد فرشته فرشید فرناز فریبا فریبرز فروزان فائزه غزاله غلامحسین عباسعلی عاطفه طناز صفورا
صبغة رحاب الصحبي نزيهة سعدى داليا
جنى يسر سنية انتصار يارا فيفيان لينا منيرة جوزف إيلي بطرس كريستين جويل فواز سطام عايض فهيد مطلق سعود حمدان خلفان براء قحطان مضر كرار باقر تقي لمياء دانيا تانيا سونيا فادية شادية سامية بلقيس حفصة عزيزة لطيفة عقيلة إسحاق لقمان نذير ظهير قدير ذاكر ظافر مسرور نبراس وهاج دراج فراج بوبكر بوجمعة التيجاني عزالدين بدرالدين صلاحالدين محيالدين شمسالدين سيداتي سيدأحمد محمدن أعمر مولاي لمرابط حمادة حمودة عبيد عبيدة عبده تاجالسر آدم بابكر عوضالله هويدا إخلاص إحسان ابتسام بهية جيهان داليا ريهام زهرة سجى سهير شذى علياء فدوى فريال نيفين هديل وجدان بكر توفيق رأفت سلمان عاطف عزام عمرو مأمون نبهان هاشم همام ضرار طلحة حنا
الحسين الحسن حكيمة غيدة موريس نصار ديانا ميادة مروة ثامر بوعلام لخضر مبروك التهامي المختار الهادي الصادق الطيب شربل ريتا كلوديا هارون عدي حلمي رمزي سعدون
حكيم رشيد حفيظ لحسن سعيدة إكرام كنزة دنيا خولة نوفل فيروز صفية نورة منيرة جواهر بدرية نوف العنود ريما بندر تركي متعب مشاري سلطان ضاري غانم حمود مبارك ليث مهند معتصم مؤنس أوس قصي تيم غيث غفران رغدة رؤى رنيم شهد لين جود
عبدالإله عبدالواحد عبدالقادر عبدالمجيد عبدالرزاق عبدالسلام عبدالغني عبدالجليل عبدالرحيم عبداللطيف عبدالهادي عبدالمنعم عبدالناصر عبدالعظيم عبدالفتاح عبدالستار شكري رضا مصطفي مجاهد صهيب عقبة حذيفة بسمة نهلة ولاء إسلام مؤمنة يمنى حورية نبيهة سهيلة
الحبيب الطاهر المنصف البشير العياشي الميلودي
سعید حمید محسن مهدی علی امیر پیمان بابک سارا نرگس شیرین مینا نگار آرش کاوه بهرام فرهاد داریوش سیاوش کامران پریسا پگاه لیلا مریم زهرا نسرین شهلا آزاده نازنین هومن مازیار کیوان بیژن منوچهر جمشید خسرو پروین مهناز شهرام شاهین فریدون
رضا فاطمه الهام حامد میثم مجید مسعود وحید سجاد یاسر پویا نوید امید پدرام بهزاد شهریار رامین رویا سمیه مرضیه معصومه طاهره اکرم اعظم هانیه مهسا سمانه راضیه حمیدرضا علیرضا محمدرضا امیرحسین محمدحسین غلامرضا عبدالله مصطفی مرتضی
أنطونيا هبة نبال رهف يزن علا فادي إيناس دانة لجين تالا ميرنا مروى أروى آية آلاء شيماء هاجر سعدية نزهة حياة كلثوم زبيدة أمينة خديجة حليمة مليكة نعيمة فوزية زكية رقية سكينة بهنام إدريس عبدو سفيان أيوب زكرياء حمزة معاذ إلياس أنور
محمد أحمد علي حسن حسين محمود إبراهيم يوسف عمر خالد سعيد سعد سامي سامر سمير سليم سليمان صالح صلاح طارق طلال عادل عامر عباس عدنان عصام عماد عمار
غسان غازي فادي فارس فؤاد فراس فهد فيصل قاسم كامل كريم كمال ماجد مازن مالك ماهر مجدي مروان مصطفى معتز معن منذر منير مهدي ناصر نبيل نزار نضال نعيم هادي هاني هشام هيثم
وائل وسام وسيم وليد ياسر ياسين يحيى يزن بشار بشير بسام باسم باسل بدر بلال بهاء تامر تيسير ثائر جابر جاسم جعفر جلال جمال جميل جهاد جواد جورج جوزيف حاتم حازم حافظ حامد حبيب حسام
حسني حكمت حليم حمد حمدي حمزة حميد حيدر خضر خليل داود داوود رائد راشد راغب رامي رامز رشاد رشيد رضا رضوان رفعت رفيق رياض زاهر زكريا زكي زهير زياد زيد سالم سيف شادي شاكر
شريف شوقي صابر صادق صبحي صفوان صقر ضياء طالب طاهر طه عاصم عامل عبدالله عبدالرحمن عبدالكريم عبدالعزيز عبدالباري عبدالحميد عبدالوهاب عثمان عزت عزمي عزيز عطا عقيل علاء عوني عيسى غالب فاروق فاضل
فايز فتحي فخري فرج فريد فوزي فيليب قيس كاظم كنعان لؤي لطفي محسن محيي مختار مدحت مراد مسعود مشعل مصباح معاذ معاوية مفيد ممدوح منصور منى مؤيد موسى ميخائيل ميشال ميشيل ناجي نادر ناظم نايف
نجيب نديم نسيم نصر نصري نواف نور نورالدين وجيه وديع يعقوب يونس إلياس الياس إدوار إميل أنور أنطوان أنيس أيمن أيوب أسامة أسعد إسماعيل إسكندر أشرف أكرم أمجد أمير أمين أنس إياد إيهاب أديب أدهم أدونيس
بيار بيير طوني شارل جان جبران جبرائيل كميل سركيس نقولا رفيف رلى رولا ريم رنا رندة رانيا راوية زينب زينة زهراء سارة سحر سلمى سلوى سناء سهى سهام سوسن شيرين صفاء عائشة عبير غادة فاتن فاطمة فاديا فريدة كارين كارول
لارا لبنى لمى لميس ليال ليلى لينا لينة ليندا ماجدة مايا مريم منال مها مي ميساء ميسون ناديا نادية نادين نانسي نبيلة نجاح نجلاء نجوى ندى نهى نوال نورا هالة هبة هدى هناء هند هنادي هيفاء وفاء ياسمين يارا يسرى ديما دينا
دعاء دلال خلود حنان حنين جمانة جنان بتول بثينة أمل أميرة آمال آمنة أسماء أسيل إسراء إيمان إلهام ألين أحلام حسناء رشا رغد روز روان عزة علا عفاف ربى رباب صبا طلعت عبلة فرح كوثر سعاد نضال ثريا
بن آل عبد أبو ابن أم روبرت جون مايكل ديفيد بول توماس دانيال دونالد بيبي سيرغي فلاديمير ديمتري أليكسي ألكسندر ألكسي أندريه يفغيني نيكول إلهام حيدر حسني علييف رجب ابراهيم احمد اسامة امين انور ايمن اسعد اسماعيل ادهم
حسان عفيف ناهض نسرين شفيق شكيب شهاب رجاء رؤوف رئبال صبري طراد عفيفة فيصل قصي كفاح لبيب مؤمن مارون مجتبى محفوظ مرتضى مصعب مطيع معروف نعمان نعوم هلال وئام وجدي وهيب يامن
"""

_GIVEN = """
serhat hazal lusin ece hatice nuran gulsum sibel selin selma sevgi sevim serap selcuk sukru sule tugba tugce tuncay turgut utku vedat volkan yasin zeki batuhan berk berkay caglar cigdem dilek
ekrem engin ercan erdal erdem erhan erkan erol ersin ertugrul fadime faruk fazil ferhat filiz gamze gokce gonca gulay gulten halil haluk harun ilker irfan kerem koray mahmut melek meral mesut
necati nilgun okan oya ozge ozlem pelin reha riza rojin rojda berivan dilan zilan azad welat rezan mizgin seyma mirhesim xaliq ayten zemine sefereli ferman zulfuqar sebine zerife afaq efsane
elnare feride fuzuli gulnare gulsen hebib hemid ibad idris jale konul leman metanet mubariz mursel musfiq natevan nazim nizami nurane perviz qadir qenber qezenfer ramil rena semed senan sehla
sehriyar taleh tamerlan tehmine turqut ulker vidadi vuqar xatire yaqub yegane zakir zeynal zohre eli esed ehmed elekber eliyar elovset arpine avetik hrant karine liana mikayel nairi ruzanna
satenik seda shushan tatev vahagn varduhi zaruhi archil bakar beka besik besarion dimitri elene givi guram ilia khatia lado lali maia mari marika merab nani nato nikoloz nodar nona paata rati
rusudan sandro shalva tamara tinatin vano zaza zviad majid masoud kaveh kourosh dariush babak bahram behnam behrouz farhad farzad fariba golnaz hamed homayoun jafar kazem kianoush laleh mitra
mohsen morteza nader nahid narges nasrin nazanin neda niloufar omid parisa parvin payam pegah pouya roya sadegh saba sepideh shahram siavash simin soheila soroush tahereh taraneh yasaman zohreh
abdullah abdulrahman adel amr anas ayman aziz basel bassam bilal dalia dina faisal farah ghassan ghada hadeel haitham hanan hazem heba hiba lina lubna maher majed maysa mona nizar osama qasim
rafik rania rasha raed saad salem salma tareq wael yara zaid adrian alec alexandra alison amelia antonia beatrice bernard beth carla caroline claire dominic edith eleanor ellen erica esther eva
felix fiona gareth gavin geoffrey gideon gillian gordon harriet iain imogen isaac isabel isla jasper jill joanna julian kate lauren lewis luke lydia marcus marian marion maurice megan miriam molly
nadine naomi natalie natasha nicola noah oliver oscar penelope phoebe rosa rosemary rupert sally samantha sebastian sheila sophia stella sylvia tanya theodore toby tristan ursula valerie vanessa
veronica vivian wendy yvonne zoe
zərdüşt fariz hamlet kamilla ufuk kaan sevda belgin
john james robert michael william david richard thomas charles joseph christopher daniel paul mark donald george kenneth steven stephen edward brian ronald anthony kevin jason matthew gary timothy jose larry jeffrey frank scott eric
andrew raymond gregory joshua jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan jack albert jonathan justin terry gerald keith samuel willie ralph lawrence nicholas roy benjamin bruce brandon adam
harry fred wayne billy steve louis jeremy aaron randy howard eugene carlos russell bobby victor martin ernest phillip philip todd jesse craig alan shawn clarence sean chris johnny earl jimmy antonio danny bryan tony luis mike stanley
leonard nathan dale manuel rodney curtis norman allen marvin vincent glenn jeffery travis jeff chad jacob lee melvin alfred kyle francis bradley jesus herbert frederick ray joel edwin don eddie ricky troy randall barry alexander alex
mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy karen betty helen sandra donna carol ruth sharon michelle laura sarah kimberly deborah jessica shirley cynthia angela melissa brenda amy anna rebecca
virginia kathleen pamela martha debra amanda stephanie carolyn christine marie janet catherine frances ann joyce diane alice julie heather teresa doris gloria evelyn jean cheryl mildred katherine joan ashley judith rose janice kelly
nicole judy christina kathy theresa beverly denise tammy irene jane lori rachel marilyn andrea kathryn louise sara anne jacqueline wanda bonnie julia ruby lois tina phyllis norma paula diana annie lillian emily robin nora clara emma
olivia sophie charlotte lucy hannah grace chloe ella owen conrad hugh simon neil ian graham colin trevor nigel derek stuart malcolm duncan angus fergus declan liam niall rory pepe finian caitlin kit max tim tom jim bob bill ben sam dan
andrei andrey andriy dmitry dmitri sergei sergey serhiy vladimir alexei aleksei alexey aleksandr alexandr oleg olga igor ivan boris yuri yury viktor vyacheslav nikolai nikolay mikhail pavel pyotr konstantin maxim maksim leonid anatoly
grigory grigoriy evgeny yevgeny evgeniy stanislav svetlana natalia natalya tatiana tatyana elena yelena irina ekaterina yekaterina marina anastasia daria galina lyudmila valentina vera ksenia polina roman ruslan timur artur artyom
artem denis kirill gleb vadim vitaly valery gennady german arkady lev fyodor semyon ilya nikita danila yana zhanna larisa
ali ahmad ahmed mohammed mohammad muhammad mohamed mohamad mehdi mahdi hassan hasan hossein hussein hussain husain husni reza javad jawad abbas amir ebrahim ibrahim ismail yousef yusuf youssef joseph omar umar osman usman khaled khalid
tariq tarek samir sami sameer nasser naser nabil karim kareem kamal jamal rami ramzi rashid saeed said salim saleh salah sultan walid waleed yasser ziad zeina zainab fatima fatemeh leila leyla layla maryam mariam nadia noor nour rana reem
rima sahar samira sarah shirin soraya yasmin zahra hadi haidar hamid hamza hani hatem hisham imad issa jaber mahmoud mansour marwan mazen mustafa mostafa nadim qasem qassem soleimani sharmine agha bashar elijah abdel abdul abu
mehmet mustafa emre murat hakan ozan orhan kemal ismet fatih serkan burak cem can cengiz deniz derya ebru elif esra fehim fikret gokhan hande hasan hulya ilhan ipek kadri kerim levent melih mert metin nazli nihat nuri oguz omer onur
ozgur pinar rasim recep sedat selim semih serdar sinan suat tayfun tolga ugur umit yasar yavuz yildiz zeynep defne ayse fatma emine merve busra kubra
eliaga elcin elnur elman elmir elvin elxan emin anar anvar enver araz arif aqsin asif aydin aygun aynur azer ayxan babek bextiyar cavid ceyhun ceyhunə cahangir eldar eldeniz elsad elsen emil etibar eyyub farid ferid fikret fuad gunel gulnar
gunay habil haci heyder hikmet huseyn ilham ilqar ilkin intiqam isa isgender kamal kamran kenan kamil lale lamiye leyla mahir maarif mehman mehriban mehemmed mahammad mahammadali memmed mikayil mirze murad musa namiq nail natiq natiqə nergiz nermin nigar
nicat novruz nurlan oqtay orxan pervin pervane qabil qorxmaz rafiq ramiz ramin rasim resad rauf rasul revan reşad rovsen rufet rustem sabir sabina sadiq samir sara sebuhi seide sevinc sevil seymur sahin semsi sirin tahir talib tamilla
tariyel tofiq togrul tural turan ulvi ulviyye vahid vaqif vasif vefa vusal vusale vugar xalid xalq xeyal xosqedem yasar yusif zahid zaur zaver zemfira ziya zulfiyye rashad rovshan shahin elchin aytan aysel gulnara khalid khayal vugar
armen ara aram arman ashot artak artur aram davit edgar gagik garik gevorg grigor hakob hayk hovhannes karen levon mher mikael narek nikol raffi razmik robert ruben samvel sargis sarkis serzh suren tigran vahan vahe vardan vazgen yeghia
yeghishe anahit ani anna arpi astghik gayane hasmik lilit lusine mane mariam marine narine nune siranush sona syuzanna tatevik zara harut garo vartan hagop krikor
giorgi levan lasha irakli zurab nika nino nana tamar tamta ketevan keti eka ekaterine natia salome sopho sofo teona tea davit dato mamuka mikheil tornike vakhtang shota otar avtandil gela gia temur koba kakha lela maka manana
ruth helga hans klaus karl heinz dieter jurgen wolfgang stefan markus andreas christian bernd uwe ulrich pierre jacques francois michel luc claude thierry alain philippe olivier laurent antoine camille sylvie giulia marco luca
giovanni francesco paolo carlo andrea pablo miguel javier jorge pedro diego fernando alberto ricardo eduardo sergio raul akira hiroshi kenji wei ming xiao chen ravi sanjay vijay rahul amit priya anjali aditya bhadrakumar
"""

_COMMON = """
izleme rapor raporu nobeti nobet bildirisi yazisi dizisi dosyasi gundemi hesabati icmali xulasesi sorgusu
takip et izlə paylaş
a an the and or but nor of to in on at by for from with without into onto over under after before during between among against about above below across through toward towards within until since while because as than then that this these
those there here who whom whose which what when where why how all any both each few more most other some such no not only own same so too very can will just should now is are was were be been being have has had do does did would could may
might must its their our your his her my me you they them we us he she it one two three four five six seven eight nine ten first second third last next new old great big small high low long short early late good bad better best worst
right left open closed full free real true false hard soft hot cold black white red green blue gold golden silver northern southern eastern western north south east west central middle upper lower inner outer
accord account action affair affairs age agenda agreement aid aim air alarm alert alliance ally allies ambition analysis anger announcement answer appeal approach archive archives area arms army article articles attack attacks attempt
attention authority authorities background balance ban bank base basin battle bay beginning behavior benefit bill birth blast bloc blockade blow board boat bomb book border borders bridge briefing budget building business cabinet call calls
camp campaign canal capital caption care cargo case cases cause ceasefire center centre century chain chair challenge challenges chance change changes channel chaos charge charter chess chessboard chief children choice circle citizens city
civil claim clash clashes climate coal coalition coast code cold collapse college comment comments commission committee common communique company comparison concern concerns conclusion conditions conference confidence conflict conflicts
congress connection connections consequences constitution construction contact contacts contents context contract control convoy cooperation corner corridor corridors corruption cost council country countries coup court credit crime crisis
culture currency current custom customs daily danger data date dawn day days deal dealing death deaths debate debt decade decision declaration deep defence defense delegation demand demands democracy deployment desert design desk destiny
detail details development developments dialogue dilemma diplomacy directions disaster discourse dispute document documents dollar door doors doubt draft dream drill drills drive drone drones duty dynamics earth economic economy edge edition
editorial education effect effects effort election elections embassy emergency emerging empire end enemy energy engagement entry environment epilogue era error escalation europe event events evidence exchange exercise exercises exile
expectations expert experts explained export exports extract eye eyes face fact facts failure faith fall family farewell fate fear fears feature features ferry fest festival field fight figures file files film final finance fire firm fish fishing
flag flags fleet flight flood focus follow food foot force forces foreign forest forever form forum forward foundation freedom friend friends front frontier fuel fund funds future gallery game games gap gas gate gateway general generation
genocide geography giant gift global goal goals goods government grain grand ground group groups growth guard guests guide gulf gun half hand hands harbour harbor hate head headlines health heart heat hell help hero heroes hidden hill history
holiday home hope hopes horizon hospital hour hours house human hunger idea identity illusion image images impact imports impression incident independence index industry inflation influence information initiative inside insight institute
interconnected interest interests international intervention interview introduction invasion investment islam islamic island islands issue issues job jobs journey judge judgment justice key killer king kingdom knowledge labor labour lack lake
land language law laws leader leaders leadership league legacy lesson lessons letter letters level liberation life light limits line lines link links list live living local logic loss losses love machine main major majority making man map
maps march market markets mass master matter meaning media meeting memorandum memory men mess message military mine minister ministers ministry minority miracle mirror mission mistake model modern moment money monitor month months monument
moon morning mosque mother mountain mountains movement multipolar muslim mystery name names nation national nations nature naval navy negotiations net network neutrality news newsletter night nightmare no nobody note notes nuclear number
numbers oath observers occupation ocean offensive offer office official officials oil olive operation operations opinion opinions opportunity opposition options order orders origin origins outcome outlook outpost overview page pages paper
paradigm paradox parliament part partner partners partnership party pass passage past path pause peace peacekeeping peninsula people peoples perspective phase photo photos picture pictures piece pieces pipeline pipelines pivot place places plan
plans play player players plot point points poison police policies policy politics poll port ports position possible post power powers practice prayer preface president press pressure price prices prime principle priorities prison prisoners
problem problems process production profile program programme progress project projects promise propaganda proposal proposed prospects protest protests proxy public purpose quarter question questions quick race radio raid rail railway
reaction reactions reader readers reading reality reason reasons rebel rebels recommendations reconciliation record recovery reform refugees region regional regions related relations release religion remarks report reports republic request
resistance resolution resources respect response responsibility rest result results return returns reunion revenge review revolution rights rise rising risk risks river road roads role roots route routes rule rulers rules rumors rupture
sanctions scenario scenarios schedule school science sea search season secret secretary section sector security sell sense separatism series service session settlement shadow shame share shift ship shipping ships shock shop show siege sign
signal signs silence silk situation sky society soldier soldiers solution solutions sons source sources sovereignty space speech spirit spring square stability staff stage stakes stance standards standoff star stars start state statement
statements states station status steel step steps stop stories storm story strait strategic strategy street strength strike strikes struggle student students study subject success summary summit summer sun supply support surprise survey
survival system systems table tale talk talks tank tanks target targets task tax tea team technology television temple tension tensions term terms territory terror terrorism test text theory things think third thought threat threats
threshold ties time times title today tomorrow tool tools top topic topics tour towards tower town trade tradition trail train training transcript transition transport trap travel treaty trend trends trial triangle tribute triumph troops
trouble truce truth turn turning twilight union unity university update updated updates uprising use valley values vast verdict version victim victims victory video videos view views village violence vision visit voice voices vote voters wait
wall war warning wars watch water wave way ways weapons wealth weather web week weekend weekly weeks wheat wheel wind winds window winner winter wisdom wish withdrawal witness woman women word words work worker workers world worry worst wound
wreck year years yesterday youth zone zones accident default force evidence decree royal hook crook accord numbers means necessary conditions prudently patriots material materials материалы экономика политика общество транспорт бизнес
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december evening afternoon midnight noon
isis hezbollah hamas taliban kremlin pentagon parliament donate subscribe advertisement sponsored trending popular latest recent category categories tags tag share print email login register contact help privacy cookies sitemap
search menu skip loading comments reply replies previous younger older posted filed leave likes edit edited translated translation machine english original scroll down continued continue
ve yeni bir bu ile icin haber haberler gundem siyaset ekonomi dunya spor kultur sanat video foto galeri son dakika
ve ucun ile bu bir yeni xeber xeberler siyaset iqtisadiyyat dunya idman cemiyyet medeniyyet hadise olke muharibe region analitika musahibe reportaj redaksiya elaqe haqqinda diger oxsar son gundem ordu nazirlik prezident hokumet
bas nazir xarici isler mudafie milli meclis azerbaycan azerbaycanin ermenistan rusiya turkiye iran gurcustan suriya ukrayna abs qarabag birlesmis milletler teskilati
"""

_PEOPLES = """
armenian armenians azerbaijani azerbaijanis azeri turkish russian russians
iranian iranians syrian syrians lebanese iraqi israeli israelis palestinian palestinians saudi egyptian american americans british french german chinese japanese indian pakistani afghan georgian georgians ukrainian kazakh uzbek turkmen
kurdish kurds arab arabs arabic persian european europeans asian eurasian african caucasian soviet ottoman islamic jewish christian christians muslims caspian caucasus nato un us usa uk eu cis csto osce opec eaeu brics gcc levant levantine mediterranean black-sea silk-road transcaucasian anatolian mesopotamian nagorno-karabakh
"""

_PLACES = """
agri tatvan siirt antep urfa baku baki yerevan tbilisi moscow moskva ankara istanbul tehran damascus beirut baghdad cairo amman jerusalem riyadh doha dubai kuwait manama muscat sanaa aden tripoli tunis algiers rabat khartoum london paris berlin rome madrid vienna
brussels geneva washington york new-york boston chicago kyiv kiev minsk tashkent astana almaty bishkek dushanbe ashgabat kabul islamabad karachi delhi mumbai beijing shanghai tokyo seoul hong kong singapore sydney ganja sumqayit sumgait
caucasus qafqaz kavkaz nakhchivan nakhijevan lankaran lenkeran shusha shushi susa lachin lacin stepanakert khankendi xankendi agdam aghdam gyumri batumi kutaisi poti sukhumi tskhinvali zugdidi izmir antalya kars igdir trabzon diyarbakir gaziantep tabriz tebriz isfahan
mashhad shiraz qom ahvaz rasht ardabil ardebil aleppo homs hama latakia tartus idlib daraa sweida raqqa deir ezzor hasaka qamishli sidon saida tyre baalbek mosul basra najaf karbala erbil kirkuk sulaimaniyah gaza ramallah hebron nablus
haifa tel aviv azerbaijan armenia georgia turkey turkiye russia iran syria lebanon iraq jordan egypt libya tunisia algeria morocco sudan yemen oman qatar bahrain emirates arabia israel palestine afghanistan pakistan india china japan korea
kazakhstan uzbekistan turkmenistan kyrgyzstan tajikistan ukraine belarus moldova poland germany france britain england italy spain greece cyprus bulgaria romania hungary serbia kosovo karabakh nagorno artsakh zangezur abkhazia ossetia
chechnya dagestan ingushetia crimea donbass donetsk luhansk siberia anatolia kurdistan balkans eurasia asia europe africa america north south los angeles san francisco
باكو يريفان تبليسي موسكو انقره اسطنبول طهران دمشق بيروت بغداد القاهره عمان القدس الرياض الدوحه دبي الكويت المنامه مسقط صنعاء عدن طرابلس تونس الجزائر الرباط الخرطوم لندن باريس برلين روما مدريد فيينا بروكسل جنيف واشنطن نيويورك كييف
حلب حمص حماه اللاذقيه ادلب درعا غزه رامالله بكين طوكيو روسيا تركيا ايران سوريا سوريه لبنان العراق الاردن مصر ليبيا المغرب السودان اليمن قطر البحرين الامارات السعوديه فلسطين اسرائيل اذربيجان ارمينيا جورجيا اوكرانيا قره باغ القوقاز
البصره الموصل النجف كربلاء اربيل كركوك السليمانيه الناصريه الرمادي بعقوبه سامراء تعز المكلا الحديده سيئون صلاله جده مكه الدمام ابها تبوك نجران الشارقه ابوظبي عجمان الاسكندريه اسوان الاقصر السويس بورسعيد المنصوره اسيوط سوهاج الاسماعيليه
بنغازي مصراته سبها صفاقس سوسه قابس القيروان بنزرت قفصه وهران قسنطينه عنابه سطيف بجايه تلمسان مراكش طنجه اغادير مكناس تطوان نواكشوط بورتسودان الفاشر نيالا صيدا زحله بعلبك النبطيه جونيه عكار الهرمل طرطوس السويداء القامشلي الحسكه الرقه القنيطره
نابلس جنين الخليل بيت لحم اريحا خانيونس رفح حيفا يافا الناصره اربد الزرقاء العقبه الكرك السلط تبريز مشهد اصفهان شيراز الاهواز عبادان كوالالمبور جاكرتا اسلام اباد كابول نيودلهي بلغراد صوفيا اثينا نيقوسيا جيبوتي مقديشو نيروبي اديس ابابا
gence seki quba qabala qebele gabala sheki ismayilli samaxi shamakhi yevlax imisli neftcala salyan mingecevir mingachevir naftalan zaqatala zagatala balaken tovuz qazax fuzuli cebrayil zengilan kelbecer kalbajar xocali naxcivan masalli celilabad
تهران كرج رشت اردبيل اروميه زنجان كرمان كرمانشاه يزد همدان بوشهر بندرعباس گرگان بيرجند زاهدان سنندج ايلام خرم آباد
moskou moskau moscou bakou tiflis tbilissi eriwan erevan teheran beyrouth beiroet beirut kairo caire damas damaskus jerevan riad doha nicosia nikosia athens athen athenes
bursa adana konya mersin kayseri eskisehir samsun malatya erzurum sanliurfa mardin hatay edirne tbilisi telavi gori mtskheta vanadzor goris kapan karaj urmia kerman zanjan khorramshahr zahedan makhachkala derbent grozny kazan sochi
махачкала казань грозный владикавказ нальчик сочи краснодар ростов волгоград астрахань екатеринбург новосибирск бейрут дербент гянджа сумгаит шуша батуми кутаиси гюмри степанакерт ханкенди
баку ереван тбилиси москва анкара стамбул тегеран дамаск киев минск ташкент астана лондон париж вашингтон брюссель
lerik yardimli astara bilesuvar saatli sabirabad kurdemir zerdab goycay agsu haciqabul sirvan xizi siyezen sabran qusar xacmaz oguz qax samux goranboy daskesen gedebey semkir agstafa terter berde beyleqan agcabedi xocavend qubadli hadrut esgeran serur ordubad culfa babek kengerli sederek nardaran
merdekan lokbatan qobustan dmanisi bolnisi marneuli gardabani rustavi kvareli akhaltsikhe akhalkalaki ninotsminda borjomi khashuri ozurgeti samtredia senaki anaklia mestia kazbegi lagodekhi sighnaghi gurjaani tsalka pankisi ijevan dilijan sisian meghri yeghegnadzor artashat armavir ashtarak gavar
sevan hrazdan abovyan charentsavan spitak stepanavan noyemberyan tavush syunik shirak adiyaman afyonkarahisar aksaray amasya ardahan artvin balikesir bartin bayburt bilecik bingol bitlis burdur canakkale cankiri corum denizli duzce elazig erzincan giresun gumushane hakkari isparta karabuk karaman
kastamonu kilis kirikkale kirklareli kirsehir kocaeli kutahya manisa mugla nevsehir nigde osmaniye rize sakarya sinop sirnak sivas tekirdag tokat tunceli yalova yozgat zonguldak sarajevo belgrade bucharest budapest prague warsaw vilnius riga tallinn helsinki stockholm oslo copenhagen lisbon zurich
davos strasbourg hague rotterdam hamburg munich cologne frankfurt milan naples valletta luxembourg dublin edinburgh manchester liverpool odessa kharkiv lviv mariupol zaporizhzhia kherson mykolaiv sevastopol simferopol yalta novorossiysk krasnodar stavropol astrakhan nazran vladikavkaz nalchik samara
volgograd yekaterinburg novosibirsk omsk irkutsk vladivostok murmansk kaliningrad aktau atyrau shymkent karaganda semey uralsk taraz osh batken khujand khorog samarkand bukhara namangan fergana andijan nukus urgench turkmenbashi turkmenabat qazvin kermanshah yazd hamadan bushehr gorgan birjand
sanandaj ilam chabahar astaneh jolfa kandahar herat jalalabad kunduz lahore peshawar quetta kolkata chennai bangalore hanoi bangkok jakarta manila houston dallas miami atlanta denver seattle toronto ottawa montreal vancouver brasilia caracas bogota havana lagos nairobi pretoria johannesburg dakar
manbij kobani afrin tadmur palmyra deraa salamiyah jarabulus azaz zahle jounieh byblos batroun nabatieh hermel jbeil irbid zarqa aqaba mafraq karak jericho jenin tulkarm qalqilya younis rafah fallujah ramadi samarra tikrit sinjar dohuk duhok nasiriyah diwaniyah anbar diyala alexandria suez ismailia
aswan luxor mansoura tanta asyut fayoum hurghada arish benghazi misrata sabha derna tobruk sfax sousse gabes gafsa kairouan bizerte oran constantine annaba setif bejaia casablanca marrakech fes tangier agadir meknes oujda nouakchott nouadhibou omdurman jeddah mecca medina dammam abha tabuk najran
jubail yanbu sharjah ajman fujairah taiz hodeidah mukalla marib salalah nizwa نواذيبو زليتن محوت نزوي دمنهور ازويرات روصو كيفه ترهونه غريان الزاويه صبراته زواره درنه طبرق اجدابيا البيضا المرج الكفره مرزق غدامس نالوت جالو المنستير الحمامات جندوبه سليانه القصرين توزر قبلي مدنين تطاوين جرجيس اريانه
زغوان قرقنه جربه باتنه بسكره الجلفه المسيله ورقله غردايه تمنراست ادرار سكيكده جيجل قالمه تبسه خنشله اهراس البليده بومرداس تيبازه المديه البويره وزو مستغانم معسكر تيارت غليزان الشلف الدفلي وجده الناظور الحسيمه العرايش الخميسات خريبكه سطات اسفي الصويره تارودانت ورزازات زاكوره الراشيديه افران ملال كلميم
طانطان تيزنيت تازه شفشاون دمياط طنطا الزقازيق بنها المنيا الفيوم الغردقه العريش مطروح البريمي الرستاق خصب مسندم الظاهره الوسطي الفجيره القوين الظفره المحرق الخور الوكره الجهرا الاحمدي حولي الفروانيه بريده عنيزه حايل الطايف ينبع الجبيل الاحسا الهفوف القطيف جازان الباحه سكاكا عرعر ذمار صعده المحويت
ميسان واسط بابل كوباني تاروت سيهات كادقلي النهود كسلا القضارف عطبره دنقلا كوستي الضالع لحج ابين شبوه حضرموت المهره سقطري مارب الفلوجه تكريت بيجي سنجار دهوك العماره الكوت الديوانيه الحله السماوه ديالي الانبار الفاو الخصيب خانقين زاخو حلبجه منبج عفرين جرابلس اعزاز تدمر السلميه بانياس دير الزور البوكمال جبيل البترون جزين مرجعيون عاليه الشوف المفرق جرش عجلون مادبا الطفيله الرمثا
طولكرم قلقيليه سلفيت طوباس البلح قنا سوهاج الغربيه البحيره الدقهليه المنوفيه القليوبيه سويف الاسماعيليه بورسعيد اسوان الاقصر
kassala gedaref atbara dongola nyala geneina sirte naryn termez arbil zakho tozeur qeshm dashoguz الجنينة سرت أكادير توزر زاخو
"""

_ARABIC_COMMON = """
صفحة زاوية ملحق ركن متابعات تحقيقات
بيان مشترك
بتوقيت توقيت غرينتش جرينتش ترجمة تحرير وتحرير
في من الى عن مع بين بعد قبل حول ضد عند منذ حتى خلال دون تحت فوق امام خلف نحو هذا هذه ذلك تلك التي الذي ما ماذا لماذا كيف متى اين هل ان لا لم لن قد كان كانت يكون هو هي هم نحن كل بعض غير مقالات متعلقه فيديوات فيديوهات مواضيع اخبار
صور صوره فيديو تقرير تحليل راي اراء ملف خاص عاجل الاكثر قراءه اقرا ايضا المزيد شاهد تابعنا اشترك تعليقات وسوم مشاركه الرئيسيه سياسه اقتصاد رياضه ثقافه مجتمع منوعات مقدمه خلاصه خاتمه اولا ثانيا ثالثا رابعا حرب سلام اتفاق ازمه مصالحه
توقعات حسابات مواطن الضعف خطر طريق مفاوضات الحرب السلام روسيا تركيا ايران سوريا اسرائيل اميركا امريكا اوكرانيا اذربيجان ارمينيا رساله كتب رئيس الرئيس وزير الوزير قديمه جديد جديده رصاص الرصاص صفحته فيلم متحركه
"""

_TITLES = """
doc docent yrd uzm
mr mrs ms miss dr prof professor sir dame lord lady rev gen general lt col colonel maj major capt captain adm admiral brig brigadier sgt amb ambassador sayyed sayyid sheikh shaykh ayatollah imam hajj haji mp phd ret retired
د دكتور الدكتور دكتوره الدكتوره ا استاذ الاستاذ استاذه الاستاذه م مهندس المهندس العميد عميد اللواء لواء العقيد عقيد العماد المقدم الرائد النقيب الفريق السفير السيد السيده الشيخ المطران الاب القاضي المحامي النائب الوزير البروفسور
البروفيسور الكاتب الكاتبه الصحافي الصحفي الاعلامي الاعلاميه الباحث الباحثه المتقاعد الركن المستشار المفكر الشاعر المناضل الحاج القس
professor doktor general polkovnik mayor muellim
проф профессор генерал полковник доктор
"""

_ROLES = """
writer reporter correspondent editor team journalist analyst expert author columnist contributor researcher professor director fellow staff deputy chief senior special political affairs observer specialist scholar lecturer head chairman
advisor adviser attorney lawyer sociologist anthropologist geographer engineer intern translator novelist playwright cartographer leading junior counsel barrister
president minister consultant commentator blogger producer photographer observer strategist historian activist former member guest desk bureau newsroom institute university center centre
كاتب كاتبه باحث باحثه صحافي صحفي صحافيه صحفيه اعلامي اعلاميه محلل استاذ استاذه خبير خبيره مراسل مراسله محرر رئيس مدير مديره دكتور ناشط ناشطه اكاديمي اكاديميه مستشار سفير محام جامعي استراتيجي سياسي لبناني سوري فلسطيني عراقي مصري اردني تركي ايراني
politoloq iqtisadci huquqsunas teqaudcu senetsunas filoloq jurnalist muxbir muxbiri redaktor ekspert analitik yazici publisist siyasi serhci bas deputat professor doktor xususi icmalci tarixci
consultant sosioloq museviri meslehetci mutercim muhendis antropoloq etnoqraf aparici
советник консультант социолог юрист адвокат экономист востоковед историк переводчик антрополог
журналист корреспондент редактор политолог эксперт аналитик обозреватель писатель автор колумнист собкор спецкор
yazar gazeteci muhabir editor uzman analist danisman sosyolog tarihci ekonomist cevirmen akademisyen avukat
"""

_PARTICLES = """
al el as an ar ad ash at de del della di da dos du van von der den ter bin ben ibn bint abu abd abdel abdul la le san st mac mc o d e y oglu ogly ogli qizi kizi gizi kyzy ov jr sr ii iii
"""


@cache
def given_names() -> frozenset[str]:
    return _set(_GIVEN + _GIVEN_ARABIC)


@cache
def common_words() -> frozenset[str]:
    """Words of headlines, menus and prose that do not stand in names."""
    return _set(_COMMON + _PEOPLES + _ARABIC_COMMON)


@cache
def plain_words() -> frozenset[str]:
    """Common words that no region or people is called by: outlets are named after those."""
    return _set(_COMMON)


@cache
def places() -> frozenset[str]:
    return _set(_PLACES)


PRESS = frozenset(
    fold(
        "نيوز ديجيتال برس بريس ميديا أونلاين اونلاين تيفي بوست تايمز تلفزيون راديو إذاعة صحيفة جريدة مجلة قناة وكالة موقع شبكة بوابة نیوز خبرگزاری روزنامه"
    ).split()
)
"""Words of outlets' names in Arabic and Persian."""


BODIES = PRESS | frozenset(
    fold(
        "مجلس مؤسسة اتحاد وزارة هيئة شركة جمعية جامعة بلدية محافظة لجنة معهد نادي حزب منتخب مديرية أهالي إضافة تعليق قضايا أخبار ملفات مكتب"
    ).split()
)
"""Words of the names of outlets, bodies and sections, which no person has."""


def is_place(text: str) -> bool:
    """Whether every word is that of a known place."""
    if text == "Van":  # in small letters it is a part of names
        return True
    words = _whole_places(fold(text)).split()
    while len(words) > 1 and words[0] in _PARTS_OF_LANDS:
        words = words[1:]
    return bool(words) and all(word in places() or word in _JOINED for word in words)


_WHOLE_PLACES = tuple(
    map(
        fold,
        (
            "رام الله", "ذي قار", "الدار البيضاء", "رأس الخيمة", "أم القيوين", "أم درمان", "abu dhabi", "ebu dabi", "port sudan", "wad madani", "ود مدني", "el obeid", "el fasher", "el geneina",
            "سيدي بوزيد", "sidi bouzid", "bandar abbas", "tel aviv", "hong kong", "new york",
            "new delhi", "los angeles",
        ),
    )
)  # fmt: skip
"""Two words of which one is no place by itself, or ends names of people."""
_JOINED = frozenset(name.replace(" ", "") for name in _WHOLE_PLACES)
_PARTS_OF_LANDS = frozenset(
    fold("ريف محافظة مدينة ولاية قضاء بلدة منطقة جنوب شمال شرق غرب جنوبي شمالي شرقي غربي").split()
)
"""`ريف الحسكة`, `شمال غزة`: before the name of a place."""


def _whole_places(folded: str) -> str:
    for name in _WHOLE_PLACES if " " in folded else ():
        folded = folded.replace(name, name.replace(" ", ""))
    return folded


@cache
def titles() -> frozenset[str]:
    """Honorifics and ranks, which go before a name and are no part of it."""
    return _set(_TITLES)


@cache
def role_words() -> frozenset[str]:
    """What people are, as stands after their names: `Staff Writer`, `كاتب وباحث`."""
    return _set(_ROLES)


@cache
def particles() -> frozenset[str]:
    """Small words inside names."""
    return _set(_PARTICLES)


def _set(text: str) -> frozenset[str]:
    return frozenset(fold(text).split())
