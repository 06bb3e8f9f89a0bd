"""Words of dates by language, as data: months, weekdays, seasons and what stands around them.

Words are separated by spaces, `_` is a space inside a name. They are written as printed and folded
when the lexicon is built, so that hamza, diacritics and case need no variants here. Arabic month
sets: Levant and Iraq, Egypt and the Gulf, Algeria and Tunisia, Morocco, Mauritania (CLDR 44).
"""

from __future__ import annotations

MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december"),
    "az": ("yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr",
           "oktyabr", "noyabr", "dekabr"),
    "az-Cyrl": ("јанвар йанвар", "феврал", "март", "апрел", "май мај", "ијун ийун", "ијул ийул", "август",
                "сентјабр сентйабр сентябр", "октјабр октйабр октябр", "нојабр нойабр ноябр", "декабр"),
    "tr": ("ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim",
           "kasım", "aralık"),
    "ru": ("январь января январе", "февраль февраля феврале", "март марта марте", "апрель апреля апреле",
           "май мая мае", "июнь июня июне", "июль июля июле", "август августа августе",
           "сентябрь сентября сентябре", "октябрь октября октябре", "ноябрь ноября ноябре",
           "декабрь декабря декабре"),
    "ar": (
        "يناير ينايير كانون_الثاني كانون_ثاني كانون_ثان كانون_2 جانفي جانفيي",
        "فبراير شباط فيفري فبرابر",
        "مارس آذار",
        "أبريل ابريل نيسان أفريل إبريل",
        "مايو أيار ماي مايس",
        "يونيو حزيران جوان يونية يونيه يوينو يونيوا",
        "يوليو تموز جويلية يوليوز يولية يوليه يوليوا",
        "أغسطس آب أوت غشت أغشت أغسطوس",
        "سبتمبر أيلول شتنبر شتمبر سبتامبر",
        "أكتوبر تشرين_الأول تشرين_أول تشرين_1",
        "نوفمبر تشرين_الثاني تشرين_ثاني تشرين_ثان تشرين_2 نونبر نوفامبر",
        "ديسمبر كانون_الأول كانون_أول كانون_1 دجنبر دجمبر ديسامبر",
    ),
    "fa": ("ژانویه ژانویۀ جنوری", "فوریه فبروری", "مارس مارچ", "آوریل آپریل", "", "ژوئن جون",
           "ژوئیه جولای جولایی", "اوت آگوست اگست", "سپتامبر سپتمبر", "اکتبر اکتوبر", "نوامبر نومبر", "دسامبر دسمبر"),
}  # fmt: skip
"""Full names: taken in every language, since dumps mix them."""

SHORT_MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep sept", "oct", "nov", "dec"),
    "az": ("yan јан", "fev фев", "mar мар", "apr апр", "", "iyn ијн", "iyl ијл", "avq авг", "sen sent сен", "okt окт",
           "noy ној", "dek дек"),
    "tr": ("oca", "şub", "mar", "nis", "", "haz", "tem", "ağu", "eyl", "eki", "kas", "ara"),
    "ru": ("янв", "фев февр", "мар", "апр", "", "июн", "июл", "авг", "сен сент", "окт", "ноя нояб", "дек"),
    "fa": ("", "", "", "", "مه می", "", "", "", "", "", "", ""),
    "ar": ("ك_2 ك2", "", "", "", "", "", "", "", "", "ت_1 ت1", "ت_2 ت2", "ك_1 ك1"),
}  # fmt: skip
"""Names that are also words (`sen`, `ara`, `mar`): only in their own language, or with day and year."""

ENGLISH_MONTHS = frozenset([*MONTHS["en"], *"jan feb mar apr jun jul aug sep sept oct nov dec".split()])
"""English writes the month before the day; most others do not."""

FOREIGN_MONTHS: dict[str, tuple[str, ...]] = {
    "fr": ("janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août", "septembre",
           "octobre", "novembre", "décembre déc"),
    "de": ("januar jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober okt",
           "november", "dezember dez"),
}  # fmt: skip
"""Languages of archives (Europresse, LexisNexis in Germany): taken like short names, with day and year."""

HIJRI = (
    "محرم المحرم muharram məhərrəm muharrem мухаррам", "صفر safar səfər safer сафар",
    "ربيع_الأول ربيع_أول ربيع_1 rabi_al-awwal rabi'_al-awwal rabi_ul-awwal rabiulawwal rəbiüləvvəl rebiülevvel",
    "ربيع_الآخر ربيع_الثاني ربيع_ثاني ربيع_آخر ربيع_2 rabi_al-thani rabi'_al-thani rabi_al-akhir rabi'_al-akhir rabi_ul-thani rəbiülaxır rebiülahir",
    "جمادى_الأولى جمادى_الأول جمادى_الاولي جمادى_1 jumada_al-awwal jumada_al-ula jumada_al-awla cəmadiyələvvəl cemaziyelevvel",
    "جمادى_الآخرة جمادى_الثانية جمادى_الثاني جمادى_الآخر جمادى_الأخرى جمادى_2 jumada_al-thani jumada_al-akhirah jumada_al-akhira jumada_al-thaniyah cəmadiyəlaxır cemaziyelahir",
    "رجب rajab rəcəb recep раджаб", "شعبان shaban sha'ban şaban шаабан", "رمضان ramadan ramazan рамадан рамазан",
    "شوال shawwal şəvval şevval шавваль",
    "ذو_القعدة ذي_القعدة ذوالقعدة ذى_القعدة dhu_al-qadah dhu_al-qa'dah dhul-qadah dhul-qa'dah dhu'l-qa'dah zilqədə zilkade",
    "ذو_الحجة ذي_الحجة ذوالحجة ذى_الحجة dhu_al-hijjah dhul-hijjah dhu'l-hijjah dhul-hijja dhu_al-hijja zilhiccə zilhicce",
)  # fmt: skip
JALALI = (
    "فروردین فروردینماه", "اردیبهشت اردیبهشتماه", "خرداد خردادماه", "تیر تیرماه", "مرداد امرداد مردادماه",
    "شهریور شهریورماه", "مهر مهرماه", "آبان آبانماه", "آذر آذرماه", "دی دیماه", "بهمن بهمنماه", "اسفند اسفندماه",
)  # fmt: skip

JALALI_SPELT = (
    "farvardin fərvərdin ferverdin фарвардин", "ordibehesht ordibeheşt ordibəheşt ордибехешт", "khordad xordad hordad хордад",
    "tir тир", "mordad amordad мордад", "shahrivar şəhrivər şehriver шахривар", "mehr мехр", "aban абан", "azar azər азар",
    "dey dei дей", "bahman bəhmən behmen бахман", "esfand isfand əsfənd isfənd эсфанд",
)  # fmt: skip
"""The Jalali months as other languages spell them: words too, and so only with a year of that calendar."""

DARI = "حمل ثور جوزا سرطان اسد سنبله میزان عقرب قوس جدی دلو حوت"
"""Afghan names of the Jalali months: words too, and so only with a day and a year."""

WEEKDAYS = (
    "monday mon lundi montag الاثنين الإثنين اثنين bazar_ertəsi bazarertəsi pazartesi понедельник пн دوشنبه базар_ертәси",
    "tuesday tue tues mardi dienstag الثلاثاء ثلاثاء çərşənbə_axşamı salı вторник вт سه‌شنبه чәршәнбә_ахшамы",
    "wednesday wed weds wedn mercredi mittwoch الأربعاء أربعاء çərşənbə çarşamba среда среду ср چهارشنبه чәршәнбә",
    "thursday thu thur thurs jeudi donnerstag الخميس خميس cümə_axşamı perşembe четверг чт پنجشنبه پنج‌شنبه ҹүмә_ахшамы",
    "friday fri vendredi freitag الجمعة جمعة cümə cuma пятница пятницу пт جمعه ҹүмә",
    "saturday sat samedi samstag السبت سبت şənbə cumartesi суббота субботу сб شنبه шәнбә",
    "sunday sun dimanche sonntag الأحد أحد الاحد bazar pazar воскресенье вс یکشنبه базар",
)

SEASONS: dict[str, tuple[str, str, str, str]] = {
    "en": ("spring", "summer", "autumn fall", "winter"),
    "ar": ("ربيع", "صيف", "خريف", "شتاء"),
    "az": ("yaz yazı yazında yazının yazda bahar баһар", "yay yayı yayında yayının yayda jaj",
           "payız payızı payızında payızının payızda", "qış qışı qışında qışının qışda"),
    "tr": ("ilkbahar ilkbaharı ilkbaharında bahar baharı baharında", "yaz yazı yazında",
           "sonbahar sonbaharı sonbaharında güz", "kış kışı kışında"),
    "ru": ("весна весной весны весну", "лето летом лета", "осень осенью осени", "зима зимой зимы зиму"),
    "fa": ("بهار", "تابستان", "پاییز", "زمستان"),
}  # fmt: skip

DECADES = {"سبعينيات": 197, "سبعينات": 197, "ثمانينيات": 198, "ثمانينات": 198, "تسعينيات": 199, "تسعينات": 199,
           "ستينيات": 196, "ستينات": 196, "خمسينيات": 195, "خمسينات": 195, "أربعينيات": 194, "ثلاثينيات": 193}  # fmt: skip

ZONES = {
    "gmt": "+00:00", "utc": "+00:00", "z": "+00:00", "غرينتش": "+00:00", "جرينتش": "+00:00", "غرينيتش": "+00:00",
    "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
    "мск": "+03:00", "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "pst": "-08:00", "pdt": "-07:00", "trt": "+03:00",
    "azt": "+04:00", "مكة": "+03:00", "et": "", "pt": "", "القدس": "", "موسكو": "", "بيروت": "", "دمشق": "", "بغداد": "",
    "القاهرة": "", "tehran": "", "طهران": "", "baku": "", "bakı": "", "moscow": "", "moskva": "", "московскому": "",
    "المحلي": "", "الإمارات": "+04:00", "السعودية": "+03:00", "gst": "+04:00", "ist": "",
}  # fmt: skip
"""Zones and their offset from UTC; empty where the name alone does not settle it (summer time, law of the year)."""

ORDINALS_AR = (
    "الأول الفاتح غرة أول اول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر",
    "الحادي_عشر", "الثاني_عشر", "الثالث_عشر", "الرابع_عشر", "الخامس_عشر", "السادس_عشر", "السابع_عشر", "الثامن_عشر",
    "التاسع_عشر", "العشرين العشرون", "الحادي_والعشرين الحادي_والعشرون الواحد_والعشرين الواحد_والعشرون",
    "الثاني_والعشرين الثاني_والعشرون", "الثالث_والعشرين الثالث_والعشرون", "الرابع_والعشرين الرابع_والعشرون",
    "الخامس_والعشرين الخامس_والعشرون", "السادس_والعشرين السادس_والعشرون", "السابع_والعشرين السابع_والعشرون",
    "الثامن_والعشرين الثامن_والعشرون", "التاسع_والعشرين التاسع_والعشرون", "الثلاثين الثلاثون",
    "الحادي_والثلاثين الحادي_والثلاثون الواحد_والثلاثين الواحد_والثلاثون",
)  # fmt: skip
ORDINALS_EN = tuple(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split()
)
ORDINALS_RU = tuple(
    "первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого "
    "тринадцатого четырнадцатого пятнадцатого шестнадцатого семнадцатого восемнадцатого девятнадцатого двадцатого "
    "двадцать_первого двадцать_второго двадцать_третьего двадцать_четвертого двадцать_пятого двадцать_шестого "
    "двадцать_седьмого двадцать_восьмого двадцать_девятого тридцатого тридцать_первого".split()
)
ORDINALS_FA = tuple(
    "یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم "
    "بیستم بیست_و_یکم بیست_و_دوم بیست_و_سوم بیست_و_چهارم بیست_و_پنجم بیست_و_ششم بیست_و_هفتم بیست_و_هشتم بیست_و_نهم "
    "سی_ام سی_و_یکم".split()
)

STREETS = frozenset(
    "street avenue ave road boulevard metro kucesi kuc kuce prospekti prospekt meydani metrosu stansiyasi bulvari "
    "qesebesi mehellesi caddesi cad caddesinde sokak sokagi stadi stadyumu koprusu universitesi".split()
)
"""Folded words that make a name of the day before them: `28 May Street`, `29 Ekim Caddesi`."""
STREETS_BEFORE = frozenset(
    "شارع ميدان ساحه جسر كوبري محور مدينه جامعه حي محطه مستشفي ملعب ул улица улице улицы площадь площади проспект метро "
    "خيابان ميدان".split()
)
"""The same where they stand first: `شارع 26 يوليو`, `улица 8 Марта`."""
COUNTED = frozenset("km kilometres kilometers miles metres meters times months percent points".split())
"""Folded words that the number before them counts: `march 20 kilometres`."""

WORDS: dict[str, str] = {
    # code of the shape -> words (see `lexicon` for what each code stands for)
    "o": "nin nın nun nün inci ıncı uncu üncü nci ncı ncu ncü х st nd rd th er го е ое й ого də da si sı su sü i ı u ü cü ci cı cu nə na ə a ində ında unda ündə "
    "lı li lu lü чу чү ҹи ҹы ҹу ҹү чи чы нә дә да си сы у ү и ы е а de ne te ta",
    "F": "dən dan дән дан den",
    "U": "qədər гәдәр gedər dək dek дәк nədək nadək ədək adək",
    "f": "of de من لشهر",
    "y": "il ilin ildə ilində ildən ilə ил илин илдә илдән г года году год yıl yılı yılında yılının yılından "
    "ميلادي ميلادية ad ce milad miladi ء",
    "c": "or أو او və_ya və_yaxud veya или",
    "g": "م",
    "h": "ه هج هجري هجرية هجريا ah hicri hq hijri للهجرة",
    "p": "عام سنة العام لعام عامي السنة year سال",
    "P": "in from copyright since until till during after before في منذ خلال حتى بعد в во с до после",
    "Q": "between بين ما_بين между ночь_с",
    "R": "to until through إلى الى حتى لغاية по do",
    "&": "and و və и ve",
    "E": "early mid late beginning_of end_of start_of the_end_of the_beginning_of أوائل مطلع أواخر منتصف بداية نهاية "
    "مستهل начале конце середине в_начале в_конце",
    "l": "əvvəlində əvvəllərində əvvəlləri sonunda sonlarında ortalarında əvvəlindən sonuna başında başlarında",
    "C": "circa ca c approximately حوالي около",
    "L": "القرن_الماضي القرن_العشرين من_القرن_الماضي من_القرن_العشرين",
    "z": "s lar lər ler larda lərdə lerde lardan ların lerin",
    "k": "illər illərdə illərin illəri illərində годы годов годах годами гг yıllar yılları yıllarda yıllarında лет иллər",
    "N": "p pp seite no № nr nº number issue_no رقم nömrəli nömrə sayı №№ law resolution article قانون القانون القرار مادة المادة "
    "المرسوم version ver ст статья ук закон maddə fərman qanun isbn issn tel fax phone тел هاتف فاكس العدد عدد "
    "volume vol issue page pp section chapter fəsil səhifə sayt python windows android ios macos linux ubuntu debian kernel firefox "
    "chrome java php mysql postgresql apache nginx",
    "w": "last next الماضي الماضية القادم القادمة المقبل المقبلة الجاري الحالي المنصرم الفائت السابق keçən ötən gələn "
    "прошлого прошлом следующего текущего geçen gelecek this bu",
    "b": "ماه day month month_of شهر ayında ayının ayının_ ayından tarixində tarixli tarixi tarixindən tarihinde tarihli "
    "günü gün günündə месяца число числа",
    "e": "الموافق موافق الموافق_ل الموافق_لـ المصادف corresponding_to",
    "t": "t",
    "D": "by par von от автор بقلم müəllif yazan yazar",
    "2": "на",
    "q": "respectively على_التوالي müvafiq",
}

MERIDIEM = {"am": 0, "a.m": 0, "ص": 0, "صباحا": 0, "صباحاً": 0, "pm": 12, "p.m": 12, "مساء": 12, "مساءً": 12,
            "ظهرا": 12, "səhər": 0, "axşam": 12}  # fmt: skip
"""Words after a clock time and the hours they add; Arabic `م` is read from its place after a time."""

UNITS: dict[int, str] = {
    1: "second seconds ثانية ثواني saniyə saniye секунд секунды",
    60: "minute minutes min mins دقيقة دقائق دقيقتين dəqiqə dakika минут минуты минуту",
    3600: "hour hours hr hrs ساعة ساعات ساعتين saat saatlar час часа часов",
    86400: "day days يوم أيام يوما يومين gün день дня дней روز",
    604800: "week weeks أسبوع أسابيع أسبوعين həftə hafta неделю недели недель هفته",
}
"""Units of time by their seconds."""
DUALS = "ساعتين دقيقتين يومين أسبوعين"
COUNTS: dict[int, str] = {
    1: "a an one واحد واحدة bir один одну یک",
    2: "two اثنين iki два две دو",
    3: "three ثلاثة ثلاث üç три سه",
    4: "four أربعة أربع dörd dört четыре چهار",
    5: "five خمسة خمس beş пять پنج",
    6: "six ستة ست altı шесть شش",
    7: "seven سبعة سبع yeddi yedi семь هفت",
    8: "eight ثمانية ثماني səkkiz sekiz восемь هشت",
    9: "nine تسعة تسع doqquz dokuz девять نه",
    10: "ten عشرة عشر десять ده",
}
"""Numbers written out, read only before a unit of time (`three days ago`); longer ones are printed in figures."""
AGO_AFTER = "ago əvvəl once önce назад قبل پیش evvel"
AGO_BEFORE = "منذ قبل"
RELATIVE_DAYS: dict[int, str] = {
    0: "today اليوم bu_gün bugün сегодня امروز",
    -1: "yesterday أمس البارحة dünən dün вчера دیروز",
    -2: "أول_أمس srağagün позавчера",
    1: "tomorrow غدا завтра yarın فردا",
}

OUTLET_NOUNS = frozenset(
    "xeber xeberleri qezeti qezet qez jurnali sayti portali agentliyi radiosu haber gazetesi dergisi ajansi".split()
)
"""Folded words in small letters at the end of an outlet's name, which may stand where a place does."""

CUES: dict[str, str] = {
    "published": "published posted filed released publish publication_date date dated date_published first_published "
    "posted_on published_on published_at publication posted_at issued created published_date publish_date date_of_publication publication_time "
    "publie publie_le mis_en_ligne_le veröffentlicht veröffentlicht_am erstellt gepubliceerd gepubliceerd_op "
    "تاريخ_النشر نشر نشر_في نشر_بتاريخ تم_النشر تاريخ نشرت النشر بتاريخ في_تاريخ تاريخ_الإضافة أضيف منشور كتب_في تم_نشره النشر "
    "dərc_olunub dərc_edilib dərc_olunma_tarixi tarix yayımlanıb yayımlandı nəşr_tarixi nəşr_olunub yerləşdirilib çap "
    "yayınlanma yayınlanma_tarihi giriş_tarihi giriş eklenme_tarihi eklenme yayın_tarihi tarih yayınlandı "
    "опубликовано опубликована опубликован публикация создано дата дата_публикации размещено добавлено تاریخ تاریخ_انتشار انتشار",
    "updated": "updated last_updated update last_update update_date date_updated mis_a_jour mis_a_jour_le aktualisiert aktualisiert_am bijgewerkt modified last_modified edited revised updated_on updated_at "
    "آخر_تحديث تحديث التحديث تاريخ_التحديث تم_التحديث تم_تحديثه محدث محدثة حدث_في آخر_تعديل تعديل التعديل تاريخ_التعديل yenilənib yeniləndi yenilənmə son_yenilənmə yenilənmə_tarixi son_dəyişiklik dəyişdirilib düzəliş güncelleme son_güncelleme "
    "güncellenme güncellendi güncelleme_tarihi son_güncellenme düzenleme обновлено обновлена обновлен обновление дата_обновления последнее_обновление изменено ред "
    "به_روز_رسانی بروزرسانی به_روزرسانی تاریخ_به_روز_رسانی آخرین_به_روزرسانی ویرایش",
    "event": "event event_date when date_of_event",
    "captured": "retrieved accessed archived captured saved saved_on clipped clipped_on bookmarked downloaded load-date load_date download_request date_accessed "
    "arxivləşdirilib дата_обращения",
}

NOISE = (
    "at on the time الساعة ساعة saat в времени по_времени время بتوقيت توقيت hrs hours hour local saatı vaxtı ilə "
    "يوم وقت عند الموافق_ل لـ ل ال بـ ب في Yer yer g gg günü i gün günündə tarixində il"
)
COUNTERS = (
    "views view comments comment reads read shares share baxış baxılıb oxunub oxunma oxundu dəfə oxunuş sayı şərh "
    "просмотров просмотры просмотр просмотра комментариев комментарии المشاهدات مشاهدة مشاهدات التعليقات تعليقات تعليق "
    "القراءات قراءة زيارة görüntülenme okunma yorum min_read minutes_read minute_read hits print email likes words"
)

AGENCIES = (
    "reuters|afp|ap|associated press|tass|itar-tass|ria novosti|ria|interfax|interfax-azerbaijan|sputnik|trend|apa|azertac|"
    "azertag|azerinform|turan|report|armenpress|news.am|panarmenian.net|mediamax|irna|isna|mna|mehr|tasnim|fna|fars|anadolu|"
    "anadolu agency|aa|dha|iha|xinhua|sana|wafa|upi|dpa|ansa|efe|kyodo|yonhap|rfe/rl|civil.ge|interpressnews|agenda.ge|"
    "kuna|wam|spa|qna|bna|petra|nna|mena|bbc|cnn|presstv|press tv|iqna|shana|aki|ifx|oxu.az|apa.az|trend.az|1news.az|"
    "qafqazinfo|axar.az|modern.az|day.az|vesti.az|assa-irada|azad-inform|sharg|bizim yol|azadlıq radiosu|mediaforum|"
    "azerbaijan in focus|azernews|news.az|report.az|sia|sia.az|apa-economics|apa-sport|unikal|musavat|virtualaz|milli.az|anka|ilkha|"
    "mezopotamya ajansı|jinnews|bianet|rudaw|kazinform|24.kg|akipress|kabar|uza|turkmenportal|newtimes.az|sputnik azərbaycan|azvision|azvision.az|итар-тасс|тасс|интерфакс|риа новости|риа|спутник|"
    "тренд|азертадж|туран|арменпресс|репорт|апа|سانا|وفا|أ ف ب|أ.ف.ب|ا ف ب|أ ش أ|أ.ش.أ|رويترز|الأناضول|سبوتنيك|د ب أ|د.ب.أ|"
    "أ ب|أ.ب|واع|واس|قنا|وام|كونا|بترا|نوفوستي|شينخوا|إرنا|ارنا|ومع|واج|وات|لانا|سونا|مهر|تسنيم|فارس|تاس|انترفاكس|إنترفاكس|وكالات|الوكالات|أب|"
    "الميادين|الميادين نت|القدس العربي|الشرق الأوسط|الجزيرة|الجزيرة نت|العربي الجديد|بي بي سي|سي إن إن|روسيا اليوم|آر تي|"
    "الوطن|العهد|المنار|النهار|الأخبار|الحياة|البيان|الخليج|العربية|العربية نت|سكاي نيوز|معا|صفا|يو بي آي|خاص|agencies"
)
"""Names that make a dateline on their own; which outlet it is, the registry says."""
