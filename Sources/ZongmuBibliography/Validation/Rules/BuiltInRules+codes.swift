// Made by Scripts/embed-rules.py of codes.yaml: do not edit, change codes.yaml.
// swift-format-ignore-file

extension BuiltInRules {
  /// The rules of codes.yaml.
  static let codes: String = """
    lists:
      blank: "###"
      language-code: >-
        aar abk ace ach ada ady afa afh afr ain ajm aka akk alb ale alg alt amh ang anp apa ara arc arg arm arn arp art
        arw asm ast ath aus ava ave awa aym aze bad bai bak bal bam ban baq bas bat bej bel bem ben ber bho bih bik bin
        bis bla bnt bos bra bre btk bua bug bul bur byn cad cai cam car cat cau ceb cel cha chb che chg chi chk chm chn
        cho chp chr chu chv chy cmc cnr cop cor cos cpe cpf cpp cre crh crp csb cus cze dak dan dar day del den dgr din
        div doi dra dsb dua dum dut dyu dzo efi egy eka elx eng enm epo esk esp est eth ewe ewo fan fao far fat fij fil
        fin fiu fon fre fri frm fro frr frs fry ful fur gaa gag gal gay gba gem geo ger gez gil gla gle glg glv gmh goh
        gon gor got grb grc gre grn gsw gua guj gwi hai hat hau haw heb her hil him hin hit hmn hmo hrv hsb hun hup iba
        ibo ice ido iii ijo iku ile ilo ina inc ind ine inh int ipk ira iri iro ita jav jbo jpn jpr jrb kaa kab kac kal
        kam kan kar kas kau kaw kaz kbd kha khi khm kho kik kin kir kmb kok kom kon kor kos kpe krc krl kro kru kua kum
        kur kus kut lad lah lam lan lao lap lat lav lez lim lin lit lol loz ltz lua lub lug lui lun luo lus mac mad mag
        mah mai mak mal man mao map mar mas max may mdf mdr men mga mic min mis mkh mla mlg mlt mnc mni mno moh mol mon
        mos mul mun mus mwl mwr myn myv nah nai nap nau nav nbl nde ndo nds nep new nia nic niu nno nob nog non nor nqo
        nso nub nwc nya nym nyn nyo nzi oci oji ori orm osa oss ota oto paa pag pal pam pan pap pau peo per phi phn pli
        pol pon por pra pro pus que raj rap rar roa roh rom rum run rup rus sad sag sah sai sal sam san sas sat scc scn
        sco scr sel sem sga sgn shn sho sid sin sio sit sla slo slv sma sme smi smj smn smo sms sna snd snh snk sog som
        son sot spa srd srn srp srr ssa sso ssw suk sun sus sux swa swe swz syc syr tag tah tai taj tam tar tat tel tem
        ter tet tgk tgl tha tib tig tir tiv tkl tlh tli tmh tog ton tpi tru tsi tsn tso tsw tuk tum tup tur tut tvl twi
        tyv udm uga uig ukr umb und urd uzb vai ven vie vol vot wak wal war was wel wen wln wol xal xho yao yap yid yor
        ypk zap zbl zen zgh zha znd zul zun zxx zza
      country-code: >-
        AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ
        CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO
        FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE
        JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO
        MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW
        PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM
        TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW CS DD SU YU ZR BU TP AN XX ZZ
      marc-country: >-
        aa abc aca ae af ag ai aj aku alu am an ao aq aru as at au aw ay azu ba bb bcc bd be bf bg bh bi bl bm bn bo bp
        br bs bt bu bv bw bx ca cau cb cc cd ce cf cg ch ci cj ck cl cm co cou cq cr ctu cu cv cw cx cy dcu deu dk dm dq
        dr ea ec eg em enk er es et fa fg fi fj fk flu fm fp fr fs ft gau gb gd gg gh gi gl gm go gp gr gs gt gu gv gw
        gy gz hiu hm ho ht hu iau ic idu ie ii ilu im inu io iq ir is it iv iy ja je ji jm jo ke kg kn ko ksu ku kv kyu
        kz lau lb le lh li lo ls lu lv ly mau mbc mc mdu meu mf mg miu mj mk ml mm mnu mo mou mp mq mr msu mtu mu mv mw
        mx my mz nbu ncu ndu ne nfc ng nhu nik nju nkc nl nmu nn no np nq nr nsc ntc nu nuc nvu nw nx nyu nz ohu oku onc
        oru ot pau pc pe pf pg ph pic pk pl pn po pp pr pw py qa qea quc rb re rh riu rm ru rw sa sc scu sd sdu se sf sg
        sh si sj sl sm sn snc so sp sq sr ss st stk su sw sx sy sz ta tc tg th ti tk tl tma tnu to tr ts tu tv txu tz ua
        uc ug un up utu uv uy uz vau vb vc ve vi vm vp vra vtu wau wea wf wiu wj wk wlk ws wvu wyu xa xb xc xd xe xf xga
        xh xj xk xl xm xn xna xo xoa xp xr xra xs xv xx xxc xxk xxu ye ykc za
        ac ajr bwr cn cp cs cz err ge gn gsr hk iu iw jn kgr kzr lir ln lvr mh mvr na nm pt rur ry sb sk sv tar tkr tt
        ui uik uk unr ur us uzr vn vs wb xi xxr ys yu
    severities:
      missing: error
      repeated: error
      structure: error
      length: error
      shifted: error
      check-digit: error
      profile: error
      unknown: warning
      indicator1: warning
      indicator2: warning
      code: warning
      form: warning
      date: warning
      date-conflict: warning
      translation: warning
      link: warning
      control: warning
      embedded: note
      empty: note
      recommended: note
      local: note
      obsolete: note
      private-use: note
      not-bibliographic: note
    """
}
