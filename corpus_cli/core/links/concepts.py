"""Words that news are made of, by what they mean: what two languages share where names and figures are few.

A row is a concept; its columns are the stems of words in English, Azerbaijani, Turkish, Russian, Arabic
and Persian. A stem stands for every word that begins with it. Left out is what every article has
(`say`, `year`, `country`) and what would be met by chance.
"""

from __future__ import annotations

import re

from corpus_cli.text.fold import fold

LANGUAGES = ("en", "az", "tr", "ru", "ar", "fa")
_ROWS = """
fire burn blaze|yanğın yandı|yangın yandı|пожар сгоре горе|حريق حرائق نيران حرق احراق احترق|آتش حریق سوخت
school|məktəb|okul|школ|مدرس مدارس|مدرسه مدارس
teacher|müəllim|öğretmen|учител преподава|معلم|معلم
pupil student|şagird tələbə|öğrenci|ученик студент школьник|طلاب طالب تلميذ تلاميذ|دانش دانشجو
factory plant|fabrik zavod|fabrika|завод фабрик|مصنع مصانع معمل معامل|کارخانه
worker labourer employee|işçi|işçi|рабоч работник сотрудник|عامل عمال عاملة موظف|کارگر
salary wage pay|maaş əməkhaqqı|maaş ücret|зарплат|راتب رواتب اجور|حقوق دستمزد
strike|tətil|grev|забастов бастова|اضراب|اعتصاب
protest demonstrat rally|etiraz aksiya mitinq|protesto gösteri eylem|протест митинг акци|احتجاج تظاهر متظاهر مظاهر محتج|اعتراض تظاهرات تجمع
police|polis|polis|полиц|شرطة الامن|پلیس
court judge trial|məhkəmə hakim|mahkeme hakim|суд приговор|محكمة قاضي قضاة القضاء|دادگاه قاضی
prison jail|həbs türmə|hapis cezaev tutuk|тюрьм колони арест|سجن سجون|زندان
arrest detain detention|saxlan həbs tutul|gözalt tutukla|задерж арест|اعتقل اعتقال توقيف اوقف اوقفت موقوف|بازداشت دستگیر
lawyer|vəkil|avukat|адвокат юрист|محام محامي|وکیل
killed dead death died dies|öl həlak|öldü ölü hayatını|погиб умер смерт жертв|قتل قتيل مقتل مصرع وفاة توفي ضحايا|کشته جان درگذشت
injured wounded hurt|yaralan xəsarət|yaralan yaralı|ранен пострада травм|اصيب جريح جرحى اصابة مصاب|زخمی مصدوم مجروح
hospital clinic|xəstəxana|hastane|больниц госпитал|مستشفى مستشفي|بیمارستان
doctor physician medic|həkim|doktor hekim|врач медик|طبيب اطباء طبي|پزشک
health|səhiyyə sağlam|sağlık|здоров здравоохр|صحة الصحة صحي|بهداشت سلامت
earthquake quake tremor|zəlzələ|deprem|землетряс|زلزال هزة|زلزله زمین‌لرزه زمین
flood inundat|daşqın sel subas|sel taşkın|наводн паводк затоп|فيضان سيول|سیل
rain|yağış|yağmur yağış|дожд ливень ливн|مطر امطار|باران
snow blizzard|qar qarlı|kar karlı|снег снеж|ثلج ثلوج|برف
landslide|sürüşmə|heyelan|оползн|انهيار انزلاق|رانش
storm wind gale|külək fırtına tufan|fırtına rüzgar|шторм ветер ураган|عاصفة رياح|طوفان باد
drought thirst|quraqlıq|kurak|засух|جفاف عطش|خشکسال
water|su suyu suyun suda|su suyu suda|вод|مياه ماء|آب
sea|dəniz|deniz|мор море моря|بحر البحر|دریا
river|çay çayı|nehir ırmak|река реки реке речн|نهر|رود
island|ada adası adada adanın|ada adası adada|остров|جزيرة|جزیره
boat vessel ship ferry trawler|gəmi qayıq bərə|gemi tekne|судн корабл лодк паром|قارب مركب سفينة سفن زورق|کشتی لنج قایق
port harbour harbor pier|liman körpü|liman iskele|порт причал|ميناء مرفا|بندر
fish fisherman fishing|balıq|balık|рыб|صيد صياد سمك اسماك|ماهی صیاد
migrant refugee|miqrant qaçqın|göçmen mülteci|мигрант беженц|مهاجر لاجئ لاجئين|مهاجر پناهنده
rescue rescuer|xilas|kurtar|спас|انقاذ انقذ|نجات
road highway|yol yolu yolun yolda|yol karayol|дорог трасс шоссе|طريق طرق|جاده راه
bridge|körpü|köprü|мост|جسر|پل
car vehicle lorry truck|avtomobil maşın|araç otomobil kamyon|автомоб машин грузовик|سيارة سيارات شاحنة|خودرو کامیون
bus|avtobus|otobüs|автобус|حافلة باص|اتوبوس
train railway|qatar dəmiryol|tren demiryol|поезд железнодор|قطار سكك|قطار
airport flight plane|təyyarə aeroport reys|uçak havaliman uçuş|самолет аэропорт рейс|طائرة مطار رحلات طيران|هواپیما فرودگاه پرواز
accident crash collid|qəza toqquş|kaza çarpış|авари дтп столкн|حادث تصادم اصطدم|تصادف سانحه
bomb explosion blast|partlayış bomba|patlama bomba|взрыв бомб|انفجار تفجير قنبلة|انفجار بمب
attack assault beat|hücum döyül|saldırı dövü|напад атак избит|هجوم اعتداء هاجم|حمله
war|müharibə|savaş|войн|حرب الحرب|جنگ
army military soldier|ordu hərbi əsgər|ordu asker|арми военн солдат|جيش جندي جنود عسكري|ارتش سرباز نظامی
weapon arms|silah|silah|оруж|سلاح اسلحة|سلاح اسلحه
ceasefire truce|atəşkəs|ateşkes|перемир|هدنة وقف|آتش‌بس
peace|sülh|barış|мирн мира миром|سلام السلام|صلح
border|sərhəd|sınır|границ|حدود|مرز
election vote voting poll|seçki səs səsver|seçim oy|выбор голос|انتخاب تصويت صوت|انتخابات رای
parliament deput lawmaker|parlament deputat məclis|meclis milletvekil|парламент депутат|برلمان نواب نائب مجلس|مجلس نماینده
president|prezident|cumhurbaşkan|президент|رئيس الرئيس|رئیس
minister|nazir|bakan|министр|وزير وزارة وزراء|وزیر وزارت
government|hökumət|hükümet|правительств|حكومة حكومي|دولت
opposition|müxalifət|muhalefet|оппозиц|معارضة معارض|مخالف اپوزیسیون
embassy ambassador envoy|səfir|büyükelçi|посол посольств|سفير سفارة|سفیر سفارت
foreign|xarici|dışişleri yabancı|иностр|خارجية اجنبي|خارجه خارجی
sanction|sanksiya|yaptırım|санкци|عقوبات|تحریم
agreement deal contract treaty|müqavilə saziş razılaşma|anlaşma sözleşme|соглаш договор контракт|اتفاق عقد معاهدة|قرارداد توافق
meeting talks summit|görüş danışıq|görüşme toplantı|встреч переговор|لقاء اجتماع محادثات|دیدار گفتگو
bank|bank|banka|банк|مصرف بنك بنوك|بانک
money cash|pul pulu|para|деньг денег|مال نقد|پول
price cost|qiymət bahalaş ucuzlaş|fiyat|цен|سعر اسعار كلفة|قیمت
inflation|inflyasiya|enflasyon|инфляц|تضخم|تورم
budget|büdcə|bütçe|бюджет|ميزانية موازنة|بودجه
tax customs|vergi gömrük|vergi gümrük|налог тамож|ضريبة ضرائب جمارك|مالیات گمرک
loan credit debt|kredit borc|kredi borç|кредит долг|قرض قروض ديون دين|وام بدهی
interest rate|faiz|faiz|ставк|فائدة|سود
subsid compensat|subsidiya kompensasiya|tazminat|субсид компенсац|دعم مدعوم تعويض|یارانه غرامت
market bazaar|bazar|pazar çarşı|рынок рынк|سوق اسواق|بازار
shop store|mağaza dükan|dükkan mağaza|магазин лавк|متجر محل محال دكان|مغازه فروشگاه
bread baker|çörək|ekmek fırın|хлеб пекар|خبز افران فرن مخبز|نان
flour|un unun|un unu|мук|طحين دقيق|آرد
wheat grain|buğda taxıl|buğday tahıl|пшениц зерн|قمح حبوب|گندم
rice|düyü|pirinç|рис риса|ارز الارز|برنج
tea|çay çayı|çay|чай чая чайн|شاي|چای
fruit grape pomegranate|üzüm nar meyvə|üzüm nar meyve|виноград гранат фрукт|عنب رمان فاكهة|انگور انار میوه
vegetable tomato potato|pomidor kartof tərəvəz|domates patates sebze|помидор картоф овощ|خضار بطاطا طماطم|سبزی گوجه
meat sheep cattle|ət əti qoyun mal|et koyun sığır|мяс овец баран|لحم لحوم غنم اغنام خراف|گوشت گوسفند
milk dairy|süd|süt|молок молоч|حليب البان|شیر
farmer peasant|fermer əkinçi kəndli|çiftçi köylü|фермер крестьян|مزارع فلاح|کشاورز
orchard garden tree|bağ ağac|bahçe ağaç|сад дерев|بستان شجر اشجار حديقة|باغ درخت
crop harvest field|əkin məhsul tarla zəmi|ekin hasat tarla|урожай поле поля|محصول حقل حقول زراع|محصول مزرعه
oil petroleum|neft|petrol|нефт|نفط|نفت
gas|qaz qazı qazın|gaz doğalgaz|газ|غاز|گاز
electricity power|elektrik işıq|elektrik|электр свет|كهرباء كهربائ|برق
energy|enerji|enerji|энерг|طاقة|انرژی
dam hydro reservoir|bənd ses anbar|baraj|плотин гэс водохранил|سد سدود خزان|سد
pump station|stansiya nasos|istasyon santral|станци насос|محطة|ایستگاه نیروگاه
pipeline|kəmər|boru|трубопровод|انبوب|خط‌لوله
mine mining gold|mədən qızıl|maden altın|шахт рудник золот|منجم مناجم ذهب|معدن طلا
build construct|tik tikinti|inşa yapı|строи|بناء بنى تشييد|ساخت
repair renovat|təmir bərpa|onar tamir|ремонт|ترميم اصلاح صيانة|تعمیر بازساز
house home|ev evi evin evlər|ev evi evin evler|дом|بيت منزل منازل بيوت|خانه
village|kənd|köy|сел деревн|قرية قرى|روستا
family|ailə|aile|семь|عائلة عائلات اسرة|خانواده
child children|uşaq|çocuk|дети детей ребен|طفل اطفال|کودک بچه
woman women|qadın|kadın|женщин|امراة نساء|زن
mother|ana anası|anne|мать матери|ام امها والدة|مادر
father|ata atası atam|baba|отец отца|اب ابيها والد|پدر
grandfather grandmother|baba nənə|dede nine|дед бабушк|جد جدة|پدربزرگ
wedding marriage|toy nikah|düğün nikah|свадьб брак|عرس اعراس زواج|ازدواج عروسی
funeral grave buried|dəfn məzar|cenaze mezar|похорон могил|جنازة دفن قبر|تشییع گور
church mosque prayer|məscid kilsə namaz|cami kilise namaz|мечет церк молит|مسجد جامع كنيسة صلاة|مسجد نماز
religio believer|dini dindar|dini|религ верующ|دين ديني|دینی مذهب
book novel|kitab roman|kitap roman|книг роман|كتاب رواية|کتاب رمان
writer author poet|yazıçı şair|yazar şair|писател поэт|كاتب شاعر|نویسنده شاعر
newspaper journalist reporter|jurnalist qəzet|gazete gazeteci|журналист газет|صحاف صحف صحيفة|روزنامه خبرنگار
censor ban forbid prohibit|qadağa|yasak|запре|حظر منع|ممنوع
song singer concert music|mahnı müğənni konsert musiqi|şarkı sanatçı konser müzik|песн певиц певец концерт музык|اغنية مغني حفل موسيق|آهنگ خواننده کنسرت
film cinema|film kino|film sinema|фильм кино|فيلم سينما|فیلم سینما
theatre actor|teatr aktyor|tiyatro oyuncu|театр актер|مسرح ممثل|تئاتر بازیگر
museum exhibit|muzey sərgi|müze sergi|музе выставк|متحف معرض|موزه نمایشگاه
festival holiday|bayram festival|bayram şenlik|праздник фестивал|مهرجان عيد|جشنواره
football match goal|futbol oyun qol matç|futbol maç gol|футбол матч гол|كرة مباراة هدف اهداف|فوتبال مسابقه گل
coach team club|məşqçi komanda klub|teknik takım kulüp|тренер команд клуб|مدرب منتخب فريق نادي|مربی تیم باشگاه
fan supporter stadium|azarkeş stadion|taraftar stadyum|болельщик фанат стадион|مشجع جمهور ملعب|هوادار ورزشگاه
win won victory beat|qalib məğlub uddu|kazan galib yen|побед выигра обыгра|فاز فوز|پیروز برد
university|universitet|üniversite|университет|جامعة جامعات|دانشگاه
scientist research|alim tədqiqat araşdırma|bilim araştırma|учен исследова|باحث علماء دراسة|دانشمند پژوهش
exam|imtahan|sınav|экзамен аттестац|امتحان|امتحان
language|dil dilin dili|dil dili|язык|لغة|زبان
history century|tarix əsr|tarih yüzyıl|истори|تاريخ قرن|تاریخ قرن
internet online|internet|internet|интернет|انترنت|اینترنت
telephone phone|telefon|telefon|телефон|هاتف|تلفن
television|televiziya|televizyon|телевид телекан|تلفزيون تلفاز|تلویزیون
photo camera|foto kamera|fotoğraf kamera|фото камер оператор|صورة كاميرا مصور|عکاس دوربین
company firm|şirkət mmc|şirket|компани фирм ооо|شركة شركات|شرکت
owner|sahib|sahib|владел хозя|مالك صاحب|مالک صاحب
director head chief|direktor rəis|müdür|директор начальник глав|مدير|مدیر
governor|qubernator vali|vali valisi|губернатор|محافظ والي حاكم|استاندار
fine penalty|cərimə|ceza|штраф|غرامة|جریمه
corrupt bribe|rüşvət korrupsiya|rüşvet yolsuzluk|коррупц взятк|فساد رشوة|فساد رشوه
theft stole robber smuggl|oğurluq qaçaqmal|hırsız kaçak|краж воров контрабанд|سرقة تهريب لص|دزد قاچاق
murder|qətl öldür|cinayet|убий убит|جريمة اغتيال|قتل
drug|narkotik|uyuşturucu|наркот|مخدرات|مواد‌مخدر
hunger starvation|aclıq|açlık|голод|جوع|گرسنگی
aid relief|yardım humanitar|yardım|помощ гуманитар|مساعدات اغاثة|کمک امداد
tent camp|çadır düşərgə|çadır kamp|палатк лагер|خيمة خيام مخيم|چادر اردوگاه
displaced|köçkün köç|göç|переселен|نازح نازحين|آواره
disease virus vaccine|xəstəlik virus peyvənd|hastalık virüs aşı|болезн вирус вакцин|مرض فيروس لقاح|بیماری ویروس واکسن
animal dog cat|it iti pişik heyvan|köpek kedi hayvan|собак кот животн|كلب قط حيوان|سگ گربه حیوان
bird|quş|kuş|птиц|طير طيور طائر|پرنده
horse mule donkey|at atı eşşək|at eşek katır|лошад осел мул|حصان بغال حمار خيل|اسب قاطر
goat|keçi|keçi|коз|عنزة ماعز|بز
mountain|dağ|dağ|гор горн|جبل جبال|کوه
forest|meşə|orman|лес|غابة غابات|جنگل
ice cold frost|buz şaxta soyuq|buz don soğuk|лед мороз холод|برد صقيع جليد|یخ سرما
heat temperature|isti temperatur dərəcə|sıcak derece|жар температур градус|حرارة درجة درجات|دما گرما درجه
climate environment|iqlim ekolog|iklim çevre|климат эколог|مناخ بيئة|اقلیم محیط
tourist hotel|turist otel mehmanxana|turist otel|турист отел гостиниц|سياح سياحة فندق|گردشگر هتل
night|gecə|gece|ночь ночи ночн|ليل ليلة|شب
morning|səhər|sabah|утр|صباح|صبح
electr balcony window|eyvan pəncərə|balkon pencere|балкон окн окон|شرفة نافذة شباك|پنجره بالکن
sewing cloth dress|tikiş parça paltar|dikiş kumaş elbise|швея швей ткан платье|خياط تخيط قماش اثواب ثوب|خیاط پارچه لباس
lamp lighthouse|lampa mayak|lamba fener|ламп маяк|مصباح منارة|چراغ فانوس
carpet craft|xalça|halı|ковер ковр|سجاد|فرش قالی
wine|şərab|şarap|вин вино винод|نبيذ خمر|شراب
fuel petrol|yanacaq benzin|yakıt benzin|топлив бензин|وقود بنزين|سوخت بنزین
land|torpaq|toprak arazi|земл|ارض اراضي|زمین
well spring|quyu bulaq|kuyu pınar|колодец скважин родник|بئر ابار نبع|چاه چشمه
human rights|hüquq|hak|прав правозащ|حقوق|حقوق‌بشر
constitution law|qanun konstitusiya|yasa anayasa kanun|закон конституц|قانون دستور|قانون
investigat inquiry|araşdır istintaq|soruşturma|расследован следств|تحقيق|تحقیق
resign dismiss|istefa azad|istifa görevden|отстав уволен|استقالة اقالة|استعفا برکنار
appoint|təyin|atan|назнач|تعيين عين|منصوب
visit|səfər ziyarət|ziyaret|визит посет|زيارة زار|سفر بازدید
open inaugurat|açıl açıq|açıl|откры|افتتح افتتاح|افتتاح گشایش
close shut|bağlan|kapan|закры|اغلق اغلاق اقفل اقفال|تعطیل بسته
buy purchase|almaq alıb satınal|satın|купи закуп|شراء اشترى|خرید
sell sale export|sat satış ixrac|sat ihraç|прода экспорт|بيع باع تصدير|فروش صادرات
import|idxal|ithal|импорт|استيراد|واردات
percent per|faiz|yüzde|процент|بالمئة|درصد
song poem|şeir|şiir|стих|شعر قصيدة|شعر
letter|məktub|mektup|письм|رسالة رسائل|نامه
exile emigrat|mühacir sürgün|sürgün|эмигра изгнан|منفى|تبعید
statue monument|abidə heykəl|anıt heykel|памятник монумент|تمثال نصب|مجسمه
ransom hostage|girov|rehin fidye|заложник выкуп|رهينة فدية|گروگان
pirate|pirat quldur|korsan|пират|قراصنة قرصان|دزدان
ticket|bilet|bilet|билет|تذكرة تذاكر|بلیت
curfew|qadağası|sokağa|комендант|حظر|منع
clash fight|toqquşma dava|çatışma kavga|столкновен драк|اشتباك اشتباكات عراك|درگیری
sun sunlight sunshine|günəş|güneş|солнц|شمس الشمس|خورشید آفتاب
umbrella|çətir|şemsiye|зонт|مظلة مظلات|چتر
pavement sidewalk|səki|kaldırım|тротуар|رصيف ارصفة|پیاده‌رو
street|küçə|sokak cadde|улиц|شارع شوارع|خیابان
neighbour neighbor|qonşu|komşu|сосед|جيران الجار|همسایه
friend|dost|arkadaş dost|друг друзь подруг|صديق اصدقاء|دوست
tooth teeth dentist|diş dişi dişin|diş dişi dişin|зуб|اسنان ضرس|دندان
prize award|mükafat|ödül|приз наград преми|جائزة جوائز|جایزه
lie lies liar|yalan|yalan|лжец ложь лгать лгун|كذب كاذب|دروغ
dream|yuxu röya|rüya|мечт сны|حلم احلام|رویا
fear afraid|qorx|kork|страх|خوف خاف|ترس
poor poverty|kasıb yoxsul|yoksul|бедн нищ|فقير فقراء الفقر|فقیر فقر
rich wealth|varlı zəngin|zengin|богат|غني اغنياء ثروة|ثروتمند
gift donat|hədiyyə ianə|hediye bağış|подар пожертв|هدية هدايا تبرع|هدیه
painting painter canvas|rəsm rəssam tablo|resim ressam tablo|картин художн полотн|لوحة لوحات رسام|نقاش
dollar|dollar|dolar|доллар|دولار|دلار
manat|manat|manat|манат|مانات|منات
trade commerce|ticarət|ticaret|торгов|تجارة تجاري|تجارت بازرگانی
econom|iqtisad|ekonomi|эконом|اقتصاد|اقتصاد
young youth|gənc|genç|молод юнош|شباب شاب|جوان
elderly aged|yaşlı qoca|yaşlı|пожил старик|مسن مسنين عجوز|سالمند
deposit|depozit|mevduat|депозит вклад|وديعة ودائع ايداع|سپرده
fund funds|fond fondu|fon fonu|фонд|صندوق|صندوق
league champion|liqa çempion|lig ligi şampiyon|лиг чемпион|دوري ابطال بطولة|لیگ قهرمان
player footballer|oyunçu futbolçu|oyuncu futbolcu|игрок футболист|لاعب|بازیکن
thank|təşəkkür|teşekkür|благодар спасибо|شكر|تشکر
promise pledge vow|vəd|vaat|обеща|وعد تعهد|وعده
discuss|müzakirə|müzakere görüşül|обсуд обсуж|بحث ناقش مناقش|مذاکره گفتگو
cooperat partnership|əməkdaşlıq|işbirliğ|сотруднич|تعاون|همکاری
relation ties|əlaqə münasibət|ilişki|отношени связи связей|علاقات العلاقات|روابط
develop|inkişaf|kalkınma geliş|развит|تنمية تطوير|توسعه
project|layihə|proje|проект|مشروع مشاريع|پروژه
terror|terror|terör|террор|ارهاب|تروریس
missile rocket|raket|füze roket|ракет|صاروخ صواريخ|موشک
nuclear|nüvə|nükleer|ядерн|نووي|هسته‌ای
wall|divar|duvar|стена стены стену стен|جدار حائط جدران|دیوار
door gate|qapı|kapı|двер ворот|باب ابواب|دروازه
flower|çiçək|çiçek|цветы цветов цветок|زهرة زهور ورود|گل
coffee|qəhvə|kahve|кофе|قهوة القهوة|قهوه
sugar|şəkər|şeker|сахар|سكر السكر|شکر
pension|pensiya təqaüd|emekli|пенси|تقاعد متقاعد|بازنشست
medicine pharmac|dərman əczaxana|ilaç eczane|лекарств аптек|دواء ادوية صيدلية|دارو
radio|radio|radyo|радио|راديو اذاعة|رادیو
beach coast shore|sahil|sahil kıyı|побереж берег пляж|ساحل شاطئ|ساحل
kilometre kilometer|kilometr|kilometre|километр|كيلومتر|کیلومتر
tonne ton tons|ton tona tonu|ton tona tonu|тонн|طن طنا اطنان|تن
hectare|hektar|hektar|гектар|هكتار|هکتار
winter|qış qışı qışda|kış kışı kışın|зимой зимы зиму зимн|شتاء الشتاء|زمستان
equipment machinery|avadanlıq|ekipman|оборудован|معدات|تجهیزات
engineer|mühəndis|mühendis|инженер|مهندس|مهندس
driver|sürücü|sürücü|водител|سائق|راننده
passenger|sərnişin|yolcu|пассажир|ركاب راكب|مسافر
guard watchman|mühafiz gözətçi|bekçi muhafız|охран сторож|حارس حراس|نگهبان
dance|rəqs|dans|танец танц|رقص رقصة|رقص
chess|şahmat|satranç|шахмат|شطرنج|شطرنج
medal olympic|medal olimp|madalya olimpiyat|медал олимп|ميدالية اولمبي|مدال المپیک
space satellite|peyk kosmos kosmik|uydu uzay|спутник косми космо|فضاء فضائي|ماهواره فضا
archaeolog excavat ancient|arxeolo qazıntı qədim|arkeolo kazı antik|археолог раскоп древн|اثري الاثار تنقيب|باستان
profit revenue income|gəlir mənfəət|gelir|доход прибыл|ايرادات ارباح عائدات|درآمد سود
growth increas grew rose|artım artıb|artış arttı|рост вырос увелич|ارتفع ارتفاع زيادة نمو|افزایش رشد
decline decreas fell|azal|azal düştü|снизи сокра упал|انخفض انخفاض تراجع|کاهش
delegat|heyət heyəti nümayəndəl|heyet heyeti|делегац|وفد الوفد|هیئت
crisis|böhran|kriz|кризис|ازمة ازمات|بحران
smoke|tüstü|duman|дым|دخان|دود
"""
_LONGEST = 9
_arabic_clitics = re.compile("^(?:[وف])?(?:لل|[بلك]?ال|[بلك])?(?=.{3})")


def _endings(length: int, language: str) -> int:
    """Letters that may follow a stem: a short one is the beginning of many words, above all in English."""
    if language == "en":
        return (0, 0, 0, 1, 3, 9)[min(length, 5)]
    return (0, 0, 0, 3, 5, 9)[min(length, 5)]


def _tables() -> dict[str, dict[str, int]]:
    tables: dict[str, dict[str, int]] = {language: {} for language in LANGUAGES}
    for number, row in enumerate(_ROWS.strip().split("\n")):
        for language, stems in zip(LANGUAGES, row.split("|"), strict=True):
            for stem in stems.split():
                tables[language].setdefault(fold(stem)[:_LONGEST], number)
    return tables


_stems = _tables()
_opening = {language: frozenset(stem[:2] for stem in stems) for language, stems in _stems.items()}


def concept(word: str, language: str) -> int | None:
    """The number of the concept that a word stands for, None for most words.

    >>> concept("yanğından", "az") == concept("fires", "en") == concept("والحريق", "ar")
    True
    """
    return concept_of(fold(word), language)


def concept_of(folded: str, language: str) -> int | None:
    """As `concept`, of a folded word."""
    stems = _stems.get(language)
    if stems is None:
        return None
    forms = [folded]
    if language == "ar" and (bare := _arabic_clitics.sub("", folded)) != folded:
        forms.append(bare)
    for form in forms:
        if form[:2] not in _opening[language]:
            continue
        for length in range(min(len(form), _LONGEST), 1, -1):
            found = stems.get(form[:length])
            if found is not None and len(form) - length <= _endings(length, language):
                return found
    return None
