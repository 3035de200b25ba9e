/** The imported stories whose pages are kept as frames and looked at as pictures. */

/** Each by what it has, and where it lies in the corpus. Of a feed it is the first story by the name of its file. */
export const STORIES: Readonly<Record<string, string>> = {
  "live-report": "html/fundus-evaluation/html/TheTelegraph_1.html.gz",
  german: "html/fundus/de/AFPFaktencheck_2026_05_24.html.gz",
  japanese: "html/fundus/jp/AsahiShimbun_2025_01_13.html.gz",
  korean: "html/fundus/kr/HankookIlbo_2026_07_12.html.gz",
  russian: "html/fundus/ru/Kommersant_2025_05_14.html.gz",
  "long-alt-texts": "html/fundus/us/RestOfWorld_2025_10_21.html.gz",
  "headline-of-two-lines": "html/fundus/us/TechCrunch_2024_05_17.html.gz",
  turkish: "html/fundus/tr/Haberturk_2024_07_03.html.gz",
  danish: "html/fundus/gl/Sermitsiaq_2025_04_16.html.gz",
  zulu: "html/fundus/za/Isolezwe_2025_11_09.html.gz",
  "long-captions": "html/fundus/za/DailyMaverick_2025_05_22.html.gz",
  weekly: "html/readability/lwn-1/source.html.gz",
  code: "html/readability/v8-blog/source.html.gz",
  essay: "html/readability/quanta-1/source.html.gz",
  "plain-text-page": "html/readability/ietf-1/source.html.gz",
  "many-parts": "html/readability/keep-tabular-data/source.html.gz",
  table: "html/readability/links-in-tables/source.html.gz",
  quotations:
    "html/article-extraction-benchmark/html/680c2848e94a96f961a0964631de94ac572f83c45bfd0bec2deafa893bcfe15c.html.gz",
  notes: "html/trafilatura/html/b0b77e84ea7a1816.html.gz",
  bulletin: "html/postlight-parser/html/jvndb.jvn.jp.html.gz",
  "of-a-feed": "feeds/real-world/NetNewsWire/allthis.atom",
  scraped: "text/hand-gold/seed-000.txt",
  "scraped-guide": "text/scrape-render/us-Wired_2024_04_28.txt",
  hindi: "text/scrape-render/ind-Bhaskar_2024_09_04.txt",
  "markdown-code": "markdown/18f/2024-11-05-three-ways-to-write-fearless-spreadsheet-formulas.md",
  "markdown-lists": "markdown/digitalgov/2024-11-26-navigating-digital-acquisitions.md",
  persian: "width/udhr/pes_1.txt",
  thai: "width/udhr/tha.txt",
};
