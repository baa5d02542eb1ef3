"""What letters languages are written with, the most frequent first: what a guess of an old
encoding goes by. Orders are those of common counts of prose; rare letters are in any order.
"""

# Letters by how often they occur, of each language that is not written in ASCII alone; and English.
LATIN = {
    "English": "etaoinshrdlcumwfgypbvkjxqzéèñçïöüêâ",
    "German": "enisratdhulcgmobwfkzüpväßjöyxqéà",
    "French": "esaitnrulodcmpévqfbghjàxèyêzçkwûùâîôœïëæüñ",
    "Spanish": "eaosrnidlctumpbgvyqhfózjíáéñxúkw¿¡ü",
    "Portuguese": "aeosrindmutclpvgqbfhãçázéíêjóxúõàâôykwüñ",
    "Italian": "eaionlrtscdpumvghfbàqzèùòìéykwxjóî",
    "Catalan": "easrlitnoducmpvgqbfàíéhóxjyèzòçúïkü·w",
    "Dutch": "enatirodslghvkmubpwjczfyëéxqïóöèüáê",
    "Swedish": "eantrsildomgväkfåhupböcyjxéwzqàü",
    "Danish": "erntidasloghkmvfupbøåæjycwzxéqôö",
    "Finnish": "aintesloukämvrjhypdögbfcwåqxz",
    "Estonian": "aiestlunkodmvrgjhpäõübföšycžwxz",
    "Icelandic": "arnieðutslgmkofhvíáþdjóbyæéöúpýxczwq",
    "Polish": "iaeoznswrcytkdpmułjlęgbąhóżśćfńźvqx",
    "Czech": "oeantisvlrdkupímzcáhyjbřžčéěšýůúgfťóňxďwqö",
    "Slovak": "aoeinsrvtlkcdpmuázhyjbčžíéšýľúťgfôäňóďxĺŕwq",
    "Hungarian": "eatlnskozrigámédybvhjöfupóőícüúűxwq",
    "Romanian": "eiartnulcosdpmăfvîşbgţzâhjxkywqéșț",
    "Croatian": "aioenrjstuvdkmlpzgbčšžćchđfyxwqé",
    "Turkish": "aeinrlıkdmyusbtoüşzgçhğvcöpfjâîûxwq",
    "Latvian": "aisteuārnkoldmpvījzēšgbņcļūžhfķčģyxw",
    "Lithuanian": "iasteornukmldpvygjbėšžųcįūfčząęhxwq",
    "Esperanto": "aieonlsrtkjudmpvgfbcĝĉŭzŝhĵĥ",
    "Vietnamese": "nhctigaumolvđrpêsbyôươâdqăkeàáạãảềếệộốồớờợứừựúùéèíìóòõỉịýxụọạậấầẫẩắằặ"
    "\u0301\u0300\u0309\u0303\u0323",
}
CYRILLIC = {
    "Russian": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "Ukrainian": "оанівитерскулдпмяьгзбйчжхїшцюєщфґ",
    "Bulgarian": "аиоетнрсвлдпкмзъугбчщяйцхжшфюьѝ",
    "Serbian": "аиоенрстјувдкмлпзгбчшжцњхћђљфџ",
    "Macedonian": "аоиетнрсвдклпмујзгбчшцжфќхѓњџљѕ",
    "Belarusian": "анірытоеядслкувмпзбцьхшгйчжўюёэф",
    "Kazakh": "аеынірдлтқсоғмкбуөңжзшпүйәгүұвиіяхцюёһэфч",
}
OTHERS = {
    "Greek": "αοιετσνηυρπκςμλίόάήέγδωχύθώφβξζψϊϋΐΰ",
    "Hebrew": "יוהלארתבמשנכםדפקחטעןסגצזךףץ",
    "Arabic": "اليمونتربةدعسفهكقأحجشطصخذضزثغىءئإآظؤ\u064e\u0650\u064f\u0651\u0652\u064b",
    "Persian": "اینردهمتوبشسگکلزآخفجقعچپحصغطضذظثژئءي",
    "Thai": "านรอกเงมยลวดทสตะปบคหแจพชขใไโผธณถภซศญฉฟษฐฝฮฎฬฆฑฤๆฌฏฒ่้ัิีุูำ็์๊ึื๋",
}
KANA = (
    "のにいたるをはとしがてでなかれらもこあきさっまりよつくすけだえそちどうわみせおや"
    "めひほじばろへげぶむずねんべふょゆごびぬぐぎゅぼづゃざぞぜぱぽ"
)
KANJI = (
    "日一人大年本中出月者事上国会生分学時見自子行前後今言手何小間家思気来方男女先長金水"
    "書入場聞知食車話語高新名体心読名文字無私物彼作明白口目道通度同立力民業対地朝夜外海山"
)
HANZI = (
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自"
    "之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些"
    "主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正"
    "业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回"
)
HANZI_OLD = (
    "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自"
    "之年過發後作里用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些"
    "主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正"
    "業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回"
)
HANGUL = (
    "이다는의에가을하고지로기사리한도인시아대은서어자정나전를일수과주그보스부장라구제원해"
    "으있것들게면만여성상조비동적국신공유오경소중학미우세계모연안선문관회영김요용방생진분개"
)
CJK_SIGNS = "、。「」ー，．・？！：；“”‘’（）《》…—『』\u3000·々"
