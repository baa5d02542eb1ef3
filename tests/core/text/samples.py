"""A few sentences in many languages, and the encodings that such texts lie about in."""

WEST = "cp1252 latin-1 iso8859-15 cp850 mac-roman"
MIDDLE = "cp1250 iso8859-2 cp852 mac-latin2"
RUSSIAN = "cp1251 koi8-r iso8859-5 cp866 mac-cyrillic"

# language: (its encodings, a text in it)
SAMPLES = {
    "English": (
        "cp1252 mac-roman",
        "The teacher drew a loop on the board. “That’s all there is,” she said — and left the "
        "room.\nWe met at the café, but nobody could say what the network had remembered.\n",
    ),
    "German": (
        f"{WEST} cp437",
        "Das Netz liest einen Buchstaben nach dem anderen und rät den nächsten.\nÜbung macht den "
        "Meister, sagte sie; heute fällt der Fehler, morgen vielleicht größer als zuvor.\n",
    ),
    "French": (
        f"{WEST} cp437 cp863",
        "Le réseau lit une lettre après l'autre et devine la suivante.\nPersonne ne sait où il "
        "garde ce qu'il a déjà vu, ni pourquoi l'erreur baisse si tôt.\n",
    ),
    "Spanish": (
        f"{WEST} cp437",
        "La red lee una letra tras otra y adivina la siguiente.\n¿Por qué ya no baja el error? "
        "Mañana será otro día, señor, y quizá también aprenderá más.\n",
    ),
    "Portuguese": (
        f"{WEST} cp860",
        "A rede lê uma letra de cada vez e adivinha a próxima.\nO professor não sabe por que o "
        "erro já não desce; amanhã a lição será outra, e talvez melhor.\n",
    ),
    "Italian": (
        f"{WEST} cp437",
        "La rete legge una lettera dopo l'altra e indovina la prossima.\nPerché l'errore non "
        "scende più? Nessuno lo sa, ma domani andrà meglio: così è la vita in città.\n",
    ),
    "Catalan": (
        WEST,
        "La xarxa llegeix una lletra rere l'altra i endevina la següent.\nNingú no sap per què "
        "l'error ja no baixa; demà serà un altre dia i això també s'aprèn.\n",
    ),
    "Dutch": (
        "cp1252 latin-1 cp850",
        "Het netwerk leest één letter tegelijk en raadt de volgende.\nNiemand weet waarom de fout "
        "niet meer daalt; de leraar tekende een lus en had geen ideeën meer.\n",
    ),
    "Swedish": (
        f"{WEST} cp437 cp865",
        "Nätet läser en bokstav i taget och gissar den nästa.\nI morgon går det bättre, sade "
        "läraren; ingen vet varför felet inte längre sjunker på tavlan.\n",
    ),
    "Danish": (
        f"{WEST} cp865",
        "Nettet læser et bogstav ad gangen og gætter på det næste.\nIngen ved, hvorfor fejlen ikke "
        "længere falder; i morgen går det bedre, sagde læreren på øen.\n",
    ),
    "Finnish": (
        f"{WEST} cp437",
        "Verkko lukee kirjaimen kerrallaan ja arvaa seuraavan.\nKukaan ei tiedä, miksi virhe ei "
        "enää pienene; huomenna kaikki käy varmasti hyvin, sanoi opettaja pöydän äärellä.\n",
    ),
    "Icelandic": (
        "cp1252 latin-1 iso8859-10 cp861 mac-iceland",
        "Netið les einn staf í einu og giskar á þann næsta.\nEnginn veit hvers vegna villan "
        "minnkar ekki lengur; á morgun gengur þetta örugglega betur, sagði kennarinn.\n",
    ),
    "Polish": (
        MIDDLE,
        "Sieć czyta litera po literze i zgaduje następną.\nNikt nie wie, dlaczego błąd już nie "
        "maleje; jutro będzie lepiej, powiedziała nauczycielka i narysowała pętlę na tablicy.\n",
    ),
    "Czech": (
        MIDDLE,
        "Síť čte písmeno po písmeni a hádá, jaké přijde příště.\nNikdo neví, proč chyba už dál "
        "neklesá; zítra to bude lepší, řekla učitelka a nakreslila na tabuli smyčku.\n",
    ),
    "Slovak": (
        MIDDLE,
        "Sieť číta písmeno po písmene a háda, aké príde ďalej.\nNikto nevie, prečo chyba už "
        "neklesá; zajtra to bude lepšie, povedala učiteľka a nakreslila na tabuľu slučku.\n",
    ),
    "Hungarian": (
        MIDDLE,
        "A háló betűnként olvas, és kitalálja a következőt.\nSenki sem tudja, miért nem csökken "
        "tovább a hiba; holnap jobb lesz, mondta a tanárnő, és hurkot rajzolt a táblára.\n",
    ),
    "Romanian": (
        "cp1250 iso8859-2 cp852",
        "Reţeaua citeşte câte o literă şi o ghiceşte pe următoarea.\nNimeni nu ştie de ce eroarea "
        "nu mai scade; mâine va fi mai bine, a spus profesoara şi a desenat o buclă pe tablă.\n",
    ),
    "Croatian": (
        MIDDLE,
        "Mreža čita slovo po slovo i pogađa sljedeće.\nNitko ne zna zašto se pogreška više ne "
        "smanjuje; sutra će biti bolje, rekla je učiteljica i nacrtala petlju na ploču.\n",
    ),
    "Turkish": (
        "cp1254 iso8859-9 cp857 mac-turkish",
        "Ağ her seferinde bir harf okur ve sonrakini tahmin eder.\nHatanın neden artık düşmediğini "
        "kimse bilmiyor; yarın daha iyi olacak, dedi öğretmen ve tahtaya bir döngü çizdi.\n",
    ),
    "Latvian": (
        "cp1257 iso8859-13 iso8859-4 cp775",
        "Tīkls lasa pa vienam burtam un min nākamo.\nNeviens nezina, kāpēc kļūda vairs "
        "nesamazinās; rīt būs labāk, teica skolotāja un uzzīmēja uz tāfeles cilpu.\n",
    ),
    "Lithuanian": (
        "cp1257 iso8859-13 iso8859-4 cp775",
        "Tinklas skaito po vieną raidę ir spėja kitą.\nNiekas nežino, kodėl klaida daugiau "
        "nemažėja; rytoj bus geriau, pasakė mokytoja ir lentoje nupiešė kilpą, žiūrėdama į šalį.\n",
    ),
    "Russian": (
        RUSSIAN,
        "Сеть читает букву за буквой и угадывает следующую.\nНикто не знает, почему ошибка больше "
        "не падает; завтра будет лучше, сказала учительница и нарисовала на доске петлю.\n",
    ),
    "Ukrainian": (
        "cp1251 koi8-u iso8859-5 cp1125",
        "Мережа читає літеру за літерою і вгадує наступну.\nНіхто не знає, чому помилка більше не "
        "падає; завтра буде краще, сказала вчителька і намалювала на дошці петлю.\n",
    ),
    "Bulgarian": (
        "cp1251 iso8859-5 cp866",
        "Мрежата чете буква по буква и отгатва следващата.\nНикой не знае защо грешката вече не "
        "пада; утре ще бъде по-добре, каза учителката и начерта примка на дъската.\n",
    ),
    "Serbian": (
        "cp1251 iso8859-5 cp855",
        "Мрежа чита слово по слово и погађа следеће.\nНико не зна зашто грешка више не опада; "
        "сутра ће бити боље, рекла је учитељица и нацртала петљу на табли.\n",
    ),
    "Greek": (
        "cp1253 iso8859-7 cp737 mac-greek cp869",
        "Το δίκτυο διαβάζει ένα γράμμα κάθε φορά και μαντεύει το επόμενο.\nΚανείς δεν ξέρει γιατί "
        "το λάθος δεν πέφτει πια· αύριο θα πάει καλύτερα, είπε η δασκάλα.\n",
    ),
    "Hebrew": (
        "cp1255 iso8859-8 cp862",
        "הרשת קוראת אות אחר אות ומנחשת את הבאה.\nאיש אינו יודע מדוע השגיאה אינה יורדת עוד; מחר "
        "יהיה טוב יותר, אמרה המורה וציירה לולאה על הלוח.\n",
    ),
    "Arabic": (
        "cp1256 iso8859-6 cp720",
        "تقرأ الشبكة حرفا بعد حرف وتخمن الحرف التالي.\nلا أحد يعرف لماذا لم يعد الخطأ ينخفض؛ غدا "
        "سيكون أفضل، قالت المعلمة ورسمت حلقة على السبورة.\n",
    ),
    "Thai": (
        "cp874 tis-620 iso8859-11",
        "เครือข่ายอ่านทีละตัวอักษรและเดาตัวถัดไป\nไม่มีใครรู้ว่าทำไมความผิดพลาดไม่ลดลงอีก พรุ่งนี้จะดีกว่านี้ "
        "ครูพูดแล้ววาดวงกลมบนกระดาน\n",
    ),
    "Japanese": (
        "shift_jis cp932 euc_jp",
        "網は一文字ずつ読み、次の文字を当てる。\n誤差がなぜもう下がらないのか、だれも知らない。"
        "明日はもっとよくなるでしょう、と先生は言って黒板に輪を描いた。\n",
    ),
    "Chinese": (
        "gb2312 gbk gb18030",
        "网络一个字一个字地读，并猜下一个字。\n没有人知道为什么误差不再下降；明天会更好，老师说着，"
        "在黑板上画了一个圈。\n",
    ),
    "Chinese, traditional": (
        "big5 cp950",
        "網路一個字一個字地讀，並猜下一個字。\n沒有人知道為什麼誤差不再下降；明天會更好，老師說著，"
        "在黑板上畫了一個圈。\n",
    ),
    "Korean": (
        "euc_kr cp949 johab",
        "신경망은 한 글자씩 읽고 다음 글자를 맞힌다.\n오차가 왜 더 이상 줄지 않는지 아무도 "
        "모른다. 내일은 더 나아질 것이라고 선생님은 말하며 칠판에 고리를 그렸다.\n",
    ),
}

PAIRS = [(name, each) for name, (known, _) in SAMPLES.items() for each in known.split()]
