-- A catalogue of schema 4: that of schema-1.sql, opened by the code of 24 November 2026 before schema 5, so that it has
-- the tables of that day. Made with: sqlite3 FILE .dump
PRAGMA application_id = 1515013973;
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 sources, versions, derived state, decisions');
INSERT INTO grdb_migrations VALUES('2 acts of people, history');
INSERT INTO grdb_migrations VALUES('3 what the bearers of a number say of it');
INSERT INTO grdb_migrations VALUES('4 the keys of a record in its own row');
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO setting VALUES('decisions','1');
INSERT INTO setting VALUES('derivation','f68b9a007d69797d5ec2b9bc65021691f9f644f7da6ef15ac8a40af02c9d9a6a');
INSERT INTO setting VALUES('rules','');
INSERT INTO setting VALUES('secret','fcead0d41eabf663b86d59a8b23ef0cdc98c3bc7d924e868b6dd38df76aa3c5a');
CREATE TABLE derivation (
  id INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, rules TEXT NOT NULL, engine TEXT NOT NULL, text TEXT NOT NULL DEFAULT '');
INSERT INTO derivation VALUES(1,'f68b9a007d69797d5ec2b9bc65021691f9f644f7da6ef15ac8a40af02c9d9a6a',replace('title.equal=800\ntitle.equal-dual-use=500\ntitle.equal-variant=700\ntitle.subtitle-differs=500\ntitle.contained=400\ntitle.near=450\ntitle.different=-900\ntitle.absent=0\nidentifier.isbn-equal=1000\nidentifier.isbn-set-equal=300\nidentifier.isbn-invalid-equal=600\nidentifier.isbn-conflict=-800\nidentifier.serial-number-equal=900\nidentifier.serial-number-conflict=-600\nidentifier.other-number-equal=500\nidentifier.absent=0\nresponsibility.equal=450\nresponsibility.contained=350\nresponsibility.absent=0\nresponsibility.different=-500\npublisher.equal=300\npublisher.contained=250\npublisher.absent=0\npublisher.different=-350\nyear.equal=250\nyear.near=50\nyear.absent=0\nyear.different=-400\nextent.equal=400\nextent.near=250\nextent.close=50\nextent.absent=0\nextent.different=-300\nseries.equal=150\nseries.absent=0\nsame=1700\nreview=1100\nblock=200\nwindow=10\n{"agency":"ZM","cnmarc":{"alternatives":[["210","211","214"]],"baseOnly":[],"classes":{"-01":"dropped","001":"recomputed","003":"recomputed","005":"recomputed","0XX":"union","141":"perSource","194":"perSource","1XX":"single","225":"union","2XX":"single","316":"perSource","317":"perSource","318":"perSource","327":"longest","330":"longest","345":"perSource","3XX":"union","4XX":"union","5XX":"union","6XX":"union","7XX":"union","850":"dropped","8XX":"union","9XX":"dropped"},"completeness":{"010":2,"100":1,"101":1,"102":1,"105":1,"200$f":2,"205":1,"210$a":1,"210$c":1,"210$d":1,"215$a":1,"215$d":1,"225":1,"330":2,"606":2,"690":2,"701":2},"descriptiveForms":" in","encodingLevels":" 312","holdings":["852","905","906","907","986"],"ignored":"23679AEFI","keys":{"010":{"comparison":"isbn","compatible":"","identifying":"","indicators":""},"011":{"comparison":"text","compatible":"","identifying":"a","indicators":""},"013":{"comparison":"text","compatible":"","identifying":"a","indicators":""},"015":{"comparison":"text","compatible":"","identifying":"a","indicators":""},"016":{"comparison":"text","compatible":"","identifying":"a","indicators":""},"020":{"comparison":"text","compatible":"","identifying":"abz","indicators":""},"021":{"comparison":"text","compatible":"","identifying":"ab","indicators":""},"022":{"comparison":"text","compatible":"","identifying":"ab","indicators":""},"035":{"comparison":"exact","compatible":"","identifying":"az","indicators":""},"091":{"comparison":"text","compatible":"","identifying":"a","indicators":""},"225":{"comparison":"text","compatible":"v","identifying":"ahi","indicators":""},"4XX":{"comparison":"link","compatible":"v","identifying":"","indicators":""},"5XX":{"comparison":"text","compatible":"ez","identifying":"ahi","indicators":""},"600":{"comparison":"text","compatible":"bf","identifying":"axyzj","indicators":""},"601":{"comparison":"text","compatible":"def","identifying":"abxyzj","indicators":""},"602":{"comparison":"text","compatible":"f","identifying":"axyzj","indicators":""},"606":{"comparison":"text","compatible":"","identifying":"axyzj","indicators":""},"607":{"comparison":"text","compatible":"","identifying":"axyzj","indicators":""},"675":{"comparison":"text","compatible":"v","identifying":"a","indicators":""},"676":{"comparison":"text","compatible":"v","identifying":"a","indicators":""},"680":{"comparison":"text","compatible":"","identifying":"ab","indicators":""},"686":{"comparison":"text","compatible":"","identifying":"ab2","indicators":""},"69X":{"comparison":"text","compatible":"v","identifying":"a","indicators":""},"70X":{"comparison":"text","compatible":"bf","identifying":"a","indicators":""},"71X":{"comparison":"text","compatible":"def","identifying":"ab","indicators":""},"72X":{"comparison":"text","compatible":"f","identifying":"a","indicators":""},"801":{"comparison":"text","compatible":"","identifying":"abcg","indicators":"2"},"856":{"comparison":"address","compatible":"","identifying":"u","indicators":""}},"linking":"6","pools":[["700","701","702"],["710","711","712"],["720","721","722"]],"withheld":{"906":"rt","907":"rt","986":"rt"}},"marc21":{"alternatives":[["1XX","700","710","711"],["260","264"]],"baseOnly":["880","066"],"classes":{"-01":"dropped","001":"recomputed","003":"recomputed","005":"recomputed","00X":"single","010":"single","040":"single","042":"single","043":"single","044":"single","045":"single","066":"single","0XX":"union","1XX":"single","246":"union","247":"union","2XX":"single","3XX":"single","4XX":"union","505":"longest","520":"longest","541":"perSource","561":"perSource","562":"perSource","563":"perSource","583":"perSource","5XX":"union","6XX":"union","7XX":"union","850":"dropped","853":"perSource","854":"perSource","855":"perSource","863":"perSource","864":"perSource","865":"perSource","866":"perSource","867":"perSource","868":"perSource","876":"perSource","877":"perSource","878":"perSource","880":"single","8XX":"union","9XX":"dropped"},"completeness":{"008":1,"020":2,"041":1,"050":2,"082":2,"084":2,"1XX":2,"245$c":2,"250":1,"26X$a":1,"26X$b":1,"26X$c":1,"300$a":1,"300$c":1,"490":1,"520":2,"6XX":2,"7XX":1},"descriptiveForms":"iacnu ","encodingLevels":" 14I2K7M5L3J8uz","holdings":["852"],"ignored":"012468ew","keys":{"020":{"comparison":"isbn","compatible":"","identifying":"","indicators":""},"022":{"comparison":"text","compatible":"","identifying":"a","indicators":""},"024":{"comparison":"text","compatible":"","identifying":"a2","indicators":"1"},"028":{"comparison":"text","compatible":"","identifying":"ab","indicators":""},"035":{"comparison":"exact","compatible":"","identifying":"az","indicators":""},"084":{"comparison":"text","compatible":"","identifying":"a2","indicators":""},"08X":{"comparison":"text","compatible":"2","identifying":"a","indicators":""},"100":{"comparison":"text","compatible":"bcd","identifying":"aqtnp","indicators":""},"110":{"comparison":"text","compatible":"ncd","identifying":"abtp","indicators":""},"111":{"comparison":"text","compatible":"ncd","identifying":"aetp","indicators":""},"246":{"comparison":"text","compatible":"","identifying":"anp","indicators":""},"490":{"comparison":"text","compatible":"v","identifying":"a","indicators":""},"6XX":{"comparison":"text","compatible":"2","identifying":"","indicators":"2"},"700":{"comparison":"text","compatible":"bcd","identifying":"aqtnp","indicators":""},"710":{"comparison":"text","compatible":"ncd","identifying":"abtp","indicators":""},"711":{"comparison":"text","compatible":"ncd","identifying":"aetp","indicators":""},"76X":{"comparison":"text","compatible":"","identifying":"ast","indicators":""},"77X":{"comparison":"text","compatible":"","identifying":"ast","indicators":""},"78X":{"comparison":"text","compatible":"","identifying":"ast","indicators":""},"80X":{"comparison":"text","compatible":"v","identifying":"atnp","indicators":""},"81X":{"comparison":"text","compatible":"v","identifying":"abtnp","indicators":""},"830":{"comparison":"text","compatible":"v","identifying":"anp","indicators":""},"856":{"comparison":"address","compatible":"","identifying":"u","indicators":""}},"linking":"68","pools":[["100","700"],["110","710"],["111","711"],["130","730"]],"withheld":{}},"preferredDialect":"cnmarc"}','\n',char(10)),'keys 101; match 2; describe 1; text key1-folddf9ba2a9ac42dec1-icu72.1-unicode15.0','');
CREATE TABLE source (
  id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, identity TEXT NOT NULL,
  fallback TEXT, priority INTEGER NOT NULL, redact TEXT NOT NULL,
  is_implied INTEGER NOT NULL DEFAULT 0, charset TEXT, holdings TEXT NOT NULL DEFAULT '[]');
INSERT INTO source VALUES(1,'YX00','越秀区图书馆','001',NULL,10,'906$r,906$t,907$r,907$t,986$r,986$t',0,NULL,'[]');
INSERT INTO source VALUES(2,'YXJD03','YXJD03','001',NULL,50,'906$r,906$t,907$r,907$t,986$r,986$t',1,NULL,'[]');
CREATE TABLE run (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, state TEXT NOT NULL, source_id INTEGER REFERENCES source,
  input TEXT, fingerprint TEXT, mode TEXT, position INTEGER NOT NULL DEFAULT 0, counts TEXT NOT NULL DEFAULT '{}',
  started_at TEXT NOT NULL, ended_at TEXT, derivation_id INTEGER REFERENCES derivation, published INTEGER);
INSERT INTO run VALUES(1,'import','published',1,'a.mrc','fc4ae7f45d6e096cc3cd45d6abb467d796518437364401d14f85e9468c1c75c9','delta',3,'{"absent":0,"changed":0,"derivation":{"changed":0,"comparisons":1,"created":3,"deleted":0,"records":3,"redirected":0},"isResumed":false,"new":3,"read":3,"rejected":0,"run":1,"superseded":0,"unchanged":0,"warnings":{},"withdrawn":0}','2026-11-20T08:00:00Z','2026-11-20T08:00:00Z',1,1);
INSERT INTO run VALUES(2,'import','published',2,'b.mrc','b178c01749f315c62e6b96d3a1d5cb1900131cec50e702b84183a3f52ef987f4','delta',1,'{"absent":0,"changed":0,"derivation":{"changed":1,"comparisons":1,"created":0,"deleted":0,"records":1,"redirected":0},"isResumed":false,"new":1,"read":1,"rejected":0,"run":2,"superseded":0,"unchanged":0,"warnings":{},"withdrawn":0}','2026-11-20T08:00:00Z','2026-11-20T08:00:00Z',1,2);
INSERT INTO run VALUES(3,'decide','published',NULL,NULL,NULL,NULL,0,'{"changed":0,"comparisons":0,"created":0,"deleted":0,"records":0,"redirected":0}','2026-11-21T09:00:00Z','2026-11-21T09:00:00Z',1,3);
CREATE TABLE record (
  id INTEGER PRIMARY KEY AUTOINCREMENT, source_id INTEGER NOT NULL REFERENCES source, key TEXT NOT NULL,
  version_id INTEGER, first_run INTEGER NOT NULL REFERENCES run, UNIQUE (source_id, key));
INSERT INTO record VALUES(1,1,'012023000001',1,1);
INSERT INTO record VALUES(2,1,'012021000901',2,1);
INSERT INTO record VALUES(3,1,'012022000955',3,1);
INSERT INTO record VALUES(4,2,'012023000417',4,2);
CREATE TABLE version (
  id INTEGER PRIMARY KEY AUTOINCREMENT, record_id INTEGER NOT NULL REFERENCES record,
  run_id INTEGER NOT NULL REFERENCES run, ordinal INTEGER NOT NULL, byte INTEGER NOT NULL, hash BLOB NOT NULL,
  original_mac BLOB, layout TEXT, encoding TEXT, received TEXT NOT NULL, bytes BLOB);
INSERT INTO version VALUES(1,1,1,1,0,X'6b54e46f5f443cc5958a4f50f569750094a543ddeebf4452ca3b387ceae72d96',NULL,'iso2709','gb18030','2026-11-20',X'30303835356e616d302032323030323737202020343530203030313030313330303030303030353030313730303031333031303030333830303033303130303030343130303036383130313030303830303130393130323030313530303131373130353030313830303133323130363030303630303135303230303030373630303135363231303030333130303233323231353030323030303236333232353030323130303238333333303030333930303330343431303030323830303334333630363030323330303337313639303030313230303339343730313030323830303430363730323030333130303433343830313030323330303436353930353030353130303438383930353030333830303533391e3031323032333030303030311e32303233303631353039333030302e301e20201f613937382d372d3231382d31323334352d351f62c6bdd7b01f64434e5935382e30301e20201f613230323330363135643230323320202020656d20793063686979303132302020202065611e30201f616368691e20201f61434e1f623434303030301e20201f61616620207a20202030303063791e20201f61721e31201f61d4bdd0e3bdd6cfefbec9cac21f3979756520786975206a6965207869616e67206a6975207368691f65c0cfb3c7bcc7d2e41f66c1d6cffebaccd6f81f67b3c2d2bbd6dbc9e3d3b01e20201f61b9e3d6dd1f63b9e3b6abc8cbc3f1b3f6b0e6c9e71f64323032331e20201f61323536d2b31f63cdbc1f643234636d1e32201f61b9e3b8aecec4bfe21f76b5dac8fdbcad1e20201f61b1becae9bcc7caf6d4bdd0e3c0cfb3c7b6fecaaeccf5bdd6cfefb5c4b1e4c7a8a1a31e20301f3132303031201f61b9e3b8aecec4bfe21f76b5dac8fdbcad1e30201f61c9a2cec4bcaf1f79d6d0b9fa1f7ab5b1b4fa1e20201f61493236371f76351e20301f61c1d6cffebacc1f396c696e207869616f2068651f34d6f81e20301f61b3c2d2bbd6db1f396368656e207969207a686f751f34c9e3d3b01e20301f61434e1f62474459581f6332303233303631351e20201f61595830301f625958303030303132333435362d35371f63d6d0cec4cdbccae91f64493236371f654c3633361f66321e20201f6159584a4430371f624a44303730303030343532311f64493236371f6538381f66311e1d');
INSERT INTO version VALUES(2,2,1,2,855,X'cf4553a3ccbdd7073d5a6d6e93de6e469ab3497649bdeea87dc82e658ec57b09',NULL,'iso2709','gb18030','2026-11-20',X'30303731326e616d302032323030323239202020343530203030313030313330303030303030353030313730303031333031303030333930303033303130303030343130303036393130313030303830303131303130323030313530303131383130353030313830303133333130363030303630303135313230303030363030303135373231303030323730303231373231353030333430303234343630363030333130303237383630373030323330303330393639303030313530303333323731313030363930303334373830313030323330303431363930353030343330303433391e3031323032313030303930311e32303232303130353130303030302e301e20201f613937382d372d353436322d323032312d351f62beabd7b01f64434e593139382e30301e20201f6132303232303130356432303231202020206d2020633063686979303132302020202065611e30201f616368691e20201f61434e1f623434303030301e20201f6161666b206920202030303179791e20201f61721e31201f61d4bdd0e3c4eabcf81f3979756520786975206e69616e206a69616e1f68323032311f66d4bdd0e3c4eabcf8b1e0d7ebceafd4b1bbe1b1e01e20201f61b9e3d6dd1f63b9e3d6ddc4eabcf8c9e71f64323032311e20201f61343836d2b32c20cdbcb0e63234d2b31f63cdbc2c20b1ed1f643239636d1e30201f61c7f828b3c7cad0291f79b9e3d6dd1f7a323032311f6ac4eabcf81e20201f61d4bdd0e3c7f81f7a323032311f6ac4eabcf81e20201f615a3532362e35311f76351e30321f61d4bdd0e3c4eabcf8b1e0d7ebceafd4b1bbe11f3979756520786975206e69616e206a69616e206269616e207a75616e20776569207975616e206875691f34b1e01e20301f61434e1f62474459581f6332303232303130351e20201f61595830301f625958303030303134303032311f645a3532362e35311f65323a323032311f66311e1d');
INSERT INTO version VALUES(3,3,1,3,1567,X'1ca633f4dc33212098bee2c77a7cdfaa34b9865e8ac7b211fcdccf0c84cda69a',NULL,'iso2709','gb18030','2026-11-20',X'30303731326e616d302032323030323239202020343530203030313030313330303030303030353030313730303031333031303030333930303033303130303030343130303036393130313030303830303131303130323030313530303131383130353030313830303133333130363030303630303135313230303030363030303135373231303030323730303231373231353030333430303234343630363030333130303237383630373030323330303330393639303030313530303333323731313030363930303334373830313030323330303431363930353030343330303433391e3031323032323030303935351e32303233303131323130303030302e301e20201f613937382d372d353436322d323138372d381f62beabd7b01f64434e593139382e30301e20201f6132303233303131326432303232202020206d2020633063686979303132302020202065611e30201f616368691e20201f61434e1f623434303030301e20201f6161666b206920202030303179791e20201f61721e31201f61d4bdd0e3c4eabcf81f3979756520786975206e69616e206a69616e1f68323032321f66d4bdd0e3c4eabcf8b1e0d7ebceafd4b1bbe1b1e01e20201f61b9e3d6dd1f63b9e3d6ddc4eabcf8c9e71f64323032321e20201f61343932d2b32c20cdbcb0e63234d2b31f63cdbc2c20b1ed1f643239636d1e30201f61c7f828b3c7cad0291f79b9e3d6dd1f7a323032321f6ac4eabcf81e20201f61d4bdd0e3c7f81f7a323032321f6ac4eabcf81e20201f615a3532362e35311f76351e30321f61d4bdd0e3c4eabcf8b1e0d7ebceafd4b1bbe11f3979756520786975206e69616e206a69616e206269616e207a75616e20776569207975616e206875691f34b1e01e20301f61434e1f62474459581f6332303233303131321e20201f61595830301f625958303030303134303032321f645a3532362e35311f65323a323032321f66311e1d');
INSERT INTO version VALUES(4,4,2,1,0,X'b178c01749f315c62e6b96d3a1d5cb1900131cec50e702b84183a3f52ef987f4',NULL,'iso2709','utf-8','2026-11-20',X'30303631356e616d302032323030323137202020343520203030313030313330303030303030353030313730303031333031303030333630303033303130303030343130303036363130313030303830303130373130323030313530303131353130353030313830303133303130363030303630303134383230303030353230303135343231303030343230303230363231353030323530303234383630363030333030303237333639303030313230303330333730313030313930303331353830313030323530303333343930353030333830303335391e3031323032333030303431371e32303233303730333039333030302e301e20201f61393738373231383132333435351f62e5b9b3e8a3851f64434e5935382e30301e20201f613230323330373033643230323320202020656d20793063686979353020202020202065611e30201f616368691e20201f61434e1f623434303030301e20201f61202020207a20202030303079791e20201f61721e31201f61e8b68ae7a780e8a197e5b7b7e697a7e4ba8befbc9ae88081e59f8ee8aeb0e5bf861f66e69e97e69993e7a6bee891971e20201f61e5b9bfe5b79e1f63e5b9bfe4b89ce4babae6b091e587bae78988e7a4be1f64323032332e351e20201f61342c20323535e9a1b51f63e59bbe1f643234636d1e30201f61e695a3e69687e99b861f79e4b8ade59bbd1f7ae5bd93e4bba31e20201f61493236371f76351e20301f61e69e97e69993e7a6be1f34e891971e20301f61434e1f6259584a4430331f6332303233303730331e20201f6159584a4430331f624a44303330303030343532311f64493236371f6538381f66311e1d');
CREATE TABLE staged (
  run_id INTEGER NOT NULL REFERENCES run, record_id INTEGER NOT NULL REFERENCES record,
  action INTEGER NOT NULL, version_id INTEGER, PRIMARY KEY (run_id, record_id)) WITHOUT ROWID;
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY AUTOINCREMENT, run_id INTEGER NOT NULL REFERENCES run, ordinal INTEGER NOT NULL,
  byte INTEGER NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL, bytes BLOB);
CREATE TABLE run_warning (
  run_id INTEGER NOT NULL REFERENCES run, code TEXT NOT NULL, count INTEGER NOT NULL, first TEXT NOT NULL,
  PRIMARY KEY (run_id, code)) WITHOUT ROWID;
CREATE TABLE dirty (record_id INTEGER PRIMARY KEY REFERENCES record) WITHOUT ROWID;
CREATE TABLE match_key (
  kind INTEGER NOT NULL, hash INTEGER NOT NULL, record_id INTEGER NOT NULL REFERENCES record,
  PRIMARY KEY (kind, hash, record_id)) WITHOUT ROWID;
INSERT INTO match_key VALUES(1,-8377779067274100931,2);
INSERT INTO match_key VALUES(1,-1133512248084335787,1);
INSERT INTO match_key VALUES(1,-1133512248084335787,4);
INSERT INTO match_key VALUES(1,6082168134215977579,3);
INSERT INTO match_key VALUES(5,-5418730344695097306,2);
INSERT INTO match_key VALUES(5,-1887065226805275570,3);
INSERT INTO match_key VALUES(5,5347640978175631975,1);
INSERT INTO match_key VALUES(5,5347640978175631975,4);
INSERT INTO match_key VALUES(6,6890616751415477594,2);
INSERT INTO match_key VALUES(6,6890616751415477594,3);
INSERT INTO match_key VALUES(6,7500428925901989665,1);
INSERT INTO match_key VALUES(6,7500428925901989665,4);
INSERT INTO match_key VALUES(7,4843682207276818921,2);
INSERT INTO match_key VALUES(7,4843682207276818921,3);
INSERT INTO match_key VALUES(7,7299653589038579065,1);
INSERT INTO match_key VALUES(7,7299653589038579065,4);
CREATE TABLE refinement (
  record_id INTEGER PRIMARY KEY REFERENCES record, coarse INTEGER NOT NULL, fine INTEGER NOT NULL,
  rank INTEGER NOT NULL, title TEXT NOT NULL DEFAULT '', part TEXT NOT NULL DEFAULT '', keys BLOB NOT NULL DEFAULT x'') WITHOUT ROWID;
INSERT INTO refinement VALUES(1,-4835892825435750984,-5210525342519857744,7667013313405514670,'','',X'01f044f49db060f355054a36a322fa7b2267066816e05e7f73e72107654d9443960cbd79');
INSERT INTO refinement VALUES(2,1854072761193036024,-4535799052523512293,-2311953566816418623,'','',X'018bbc2653606c7f3d05b4cccd760ed19826065fa0636d6779c55a074338374df99d61e9');
INSERT INTO refinement VALUES(3,4988381166854365918,-4834361658502234853,3730225550804509015,'','',X'01546833b18024ca6b05e5cfcc2ca047944e065fa0636d6779c55a074338374df99d61e9');
INSERT INTO refinement VALUES(4,-4835892825435750984,-5210525342519857744,-8325526597708262274,'','',X'01f044f49db060f355054a36a322fa7b2267066816e05e7f73e72107654d9443960cbd79');
CREATE TABLE big_block (
  kind INTEGER NOT NULL, hash INTEGER NOT NULL, size INTEGER NOT NULL, PRIMARY KEY (kind, hash)) WITHOUT ROWID;
CREATE TABLE pair (
  a INTEGER NOT NULL REFERENCES record, b INTEGER NOT NULL REFERENCES record, verdict INTEGER NOT NULL,
  weight INTEGER NOT NULL, a_version INTEGER NOT NULL, b_version INTEGER NOT NULL,
  derivation_id INTEGER NOT NULL REFERENCES derivation, PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT INTO pair VALUES(1,4,1,3050,1,4,1);
INSERT INTO pair VALUES(2,3,4,1050,2,3,1);
CREATE TABLE master (
  id INTEGER PRIMARY KEY AUTOINCREMENT, state TEXT NOT NULL, redirect INTEGER REFERENCES master,
  created_run INTEGER NOT NULL REFERENCES run, changed_run INTEGER NOT NULL REFERENCES run,
  changed_on TEXT NOT NULL);
INSERT INTO master VALUES(1,'live',NULL,1,1,'20261120');
INSERT INTO master VALUES(2,'live',NULL,1,1,'20261120');
INSERT INTO master VALUES(3,'live',NULL,1,3,'20261121');
CREATE TABLE member (
  record_id INTEGER PRIMARY KEY REFERENCES record, master_id INTEGER NOT NULL REFERENCES master, since_run INTEGER) WITHOUT ROWID;
INSERT INTO member VALUES(1,3,1);
INSERT INTO member VALUES(2,1,1);
INSERT INTO member VALUES(3,2,1);
INSERT INTO member VALUES(4,3,2);
CREATE TABLE holding (
  record_id INTEGER NOT NULL REFERENCES record, occurrence INTEGER NOT NULL, library TEXT, location TEXT,
  call_number TEXT, copies INTEGER, raw TEXT NOT NULL, PRIMARY KEY (record_id, occurrence)) WITHOUT ROWID;
INSERT INTO holding VALUES(1,0,'YX00','中文图书','I267/L636',2,'  $aYX00$bYX0000123456-57$c中文图书$dI267$eL636$f2');
INSERT INTO holding VALUES(1,1,'YXJD07',NULL,'I267/88',1,'  $aYXJD07$bJD0700004521$dI267$e88$f1');
INSERT INTO holding VALUES(2,0,'YX00',NULL,'Z526.51/2:2021',1,'  $aYX00$bYX0000140021$dZ526.51$e2:2021$f1');
INSERT INTO holding VALUES(3,0,'YX00',NULL,'Z526.51/2:2022',1,'  $aYX00$bYX0000140022$dZ526.51$e2:2022$f1');
INSERT INTO holding VALUES(4,0,'YXJD03',NULL,'I267/88',1,'  $aYXJD03$bJD0300004521$dI267$e88$f1');
CREATE TABLE barcode (
  library TEXT NOT NULL, barcode TEXT NOT NULL, record_id INTEGER NOT NULL, occurrence INTEGER NOT NULL,
  PRIMARY KEY (library, barcode, record_id, occurrence)) WITHOUT ROWID;
INSERT INTO barcode VALUES('YX00','YX0000123456',1,0);
INSERT INTO barcode VALUES('YX00','YX0000123457',1,0);
INSERT INTO barcode VALUES('YXJD07','JD0700004521',1,1);
INSERT INTO barcode VALUES('YX00','YX0000140021',2,0);
INSERT INTO barcode VALUES('YX00','YX0000140022',3,0);
INSERT INTO barcode VALUES('YXJD03','JD0300004521',4,0);
CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, a_source TEXT NOT NULL, a_key TEXT NOT NULL,
  a_hash BLOB, b_source TEXT, b_key TEXT, b_hash BLOB, field TEXT, value TEXT, person TEXT NOT NULL,
  at TEXT NOT NULL, why TEXT NOT NULL DEFAULT '', undoes INTEGER REFERENCES decision, undone_by INTEGER, act INTEGER, run_id INTEGER REFERENCES run, confirms INTEGER REFERENCES decision, a_barcodes TEXT, b_barcodes TEXT);
INSERT INTO decision VALUES(1,'same','YX00','012023000001',X'6b54e46f5f443cc5958a4f50f569750094a543ddeebf4452ca3b387ceae72d96','YXJD03','012023000417',X'b178c01749f315c62e6b96d3a1d5cb1900131cec50e702b84183a3f52ef987f4',NULL,NULL,'陈编目','2026-11-21T09:00:00Z','两馆藏书已核对',NULL,NULL,1,3,NULL,NULL,NULL);
CREATE TABLE followed (
  decision_id INTEGER NOT NULL REFERENCES decision, side TEXT NOT NULL, record_id INTEGER NOT NULL REFERENCES record,
  PRIMARY KEY (decision_id, side)) WITHOUT ROWID;
CREATE TABLE former_member (
  record_id INTEGER NOT NULL REFERENCES record, until_run INTEGER NOT NULL REFERENCES run,
  since_run INTEGER, master_id INTEGER NOT NULL REFERENCES master,
  PRIMARY KEY (record_id, until_run)) WITHOUT ROWID;
CREATE TABLE source_rank (
  source_id INTEGER NOT NULL REFERENCES source, run_id INTEGER NOT NULL REFERENCES run, priority INTEGER NOT NULL,
  PRIMARY KEY (source_id, run_id)) WITHOUT ROWID;
INSERT INTO source_rank VALUES(1,1,10);
INSERT INTO source_rank VALUES(2,1,50);
CREATE TABLE number_trust (
  hash INTEGER PRIMARY KEY, standing INTEGER NOT NULL, title TEXT, is_mixed INTEGER NOT NULL) WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('run',3);
INSERT INTO sqlite_sequence VALUES('record',4);
INSERT INTO sqlite_sequence VALUES('version',4);
INSERT INTO sqlite_sequence VALUES('master',3);
INSERT INTO sqlite_sequence VALUES('decision',1);
CREATE INDEX version_of_record ON version (record_id);
CREATE INDEX quarantine_of_run ON quarantine (run_id);
CREATE INDEX pair_from_b ON pair (b);
CREATE INDEX member_of_master ON member (master_id);
CREATE INDEX barcode_of_record ON barcode (record_id);
CREATE INDEX decision_on_a ON decision (a_source, a_key);
CREATE INDEX decision_on_b ON decision (b_source, b_key);
CREATE INDEX decision_of_act ON decision (act);
CREATE UNIQUE INDEX run_published ON run (published);
CREATE INDEX former_member_of_master ON former_member (master_id);
COMMIT;
