// SPDX-License-Identifier: GPL-3.0-or-later
// Comments of WordprocessingML (ISO/IEC 29500-1:2016, 17.13.4):
//
//     main part     <w:commentRangeStart w:id="N"/> run… <w:commentRangeEnd w:id="N"/>
//                   <w:r><w:commentReference w:id="N"/></w:r>
//     comments.xml  <w:comments> <w:comment w:id="N" w:author="…" w:initials="…"> <w:p>…</w:p> </w:comment> </w:comments>
//     .rels         <Relationship Id="…" Type="…/comments" Target="comments.xml"/>
//     [Content_Types].xml  <Override PartName="/word/comments.xml" ContentType="…comments+xml"/>
#include "indexer/documents/docx_comments.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <tuple>

#include "indexer/documents/docx_marks.h"
#include "indexer/documents/docx_package.h"
#include "indexer/files/zip_patch.h"
#include "registry/codec/xml_text.h"

namespace termreg::documents {
namespace {

using std::string_view;

constexpr string_view types_part = "[Content_Types].xml";
constexpr string_view comments_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

std::string escaped(string_view text) {
  std::string out;
  codec::append_xml_text(out, text, codec::LineEnds::blank);
  return out;
}

// `content` as the last children of the root element of a part.
std::string with_children(std::string xml, string_view content) {
  const auto close = xml.rfind("</");
  if (close != std::string::npos) return xml.insert(close, content);
  const auto end = xml.rfind("/>");
  const auto begin = xml.rfind('<', end);
  if (end == std::string::npos || begin == std::string::npos) return xml;
  const auto name = xml.substr(begin + 1, xml.find_first_of(" \t\r\n/>", begin + 1) - begin - 1);
  return xml.replace(end, 2, ">" + std::string(content) + "</" + name + ">");
}

// One above the greatest number that stands as an id in the part.
std::size_t first_free_id(string_view xml) {
  std::size_t next = 0;
  constexpr string_view sign = ":id=\"";
  for (auto at = xml.find(sign); at != string_view::npos; at = xml.find(sign, at + 1)) {
    const auto digits = xml.substr(at + sign.size(), 9);
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    next = std::max(next, number + 1);
  }
  return next;
}

// What is put into the main part, by the byte it stands before. Ends come before beginnings.
struct Insertion {
  std::size_t at = 0;
  int rank = 0;
  std::string text;
};

class CommentMarks {
 public:
  CommentMarks(string_view xml, std::string prefix, std::size_t first_id)
      : xml_(xml),
        prefix_(std::move(prefix)),
        paragraphs_(docx::paragraph_marks(xml, prefix_)),
        id_(first_id) {}

  /// False if there is no paragraph in the document that a comment may stand at.
  bool add(const DocxComment& comment) {
    const auto* paragraph = find(comment.paragraph);
    if (paragraph == nullptr) return false;
    const auto [first, last] = docx::runs_of(*paragraph, comment.block_text, comment.begin, comment.end);
    const auto id = prefix_ + "id=\"" + std::to_string(id_++) + "\"/>";
    insertions_.push_back({paragraph->runs[first].begin, 1, "<" + prefix_ + "commentRangeStart " + id});
    insertions_.push_back({paragraph->runs[last].end, 0,
                           "<" + prefix_ + "commentRangeEnd " + id + "<" + prefix_ + "r><" + prefix_ +
                               "commentReference " + id + "</" + prefix_ + "r>"});
    return true;
  }

  std::string marked() {
    std::stable_sort(insertions_.begin(), insertions_.end(), [](const Insertion& a, const Insertion& b) {
      return std::tie(a.at, a.rank) < std::tie(b.at, b.rank);
    });
    std::string out;
    std::size_t from = 0;
    for (const auto& one : insertions_) {
      out.append(xml_.substr(from, one.at - from)).append(one.text);
      from = one.at;
    }
    return out.append(xml_.substr(from));
  }

 private:
  [[nodiscard]] const docx::ParagraphMark* find(std::uint32_t ordinal) const {
    const auto at = std::lower_bound(paragraphs_.begin(), paragraphs_.end(), ordinal,
                                     [](const auto& mark, auto wanted) { return mark.ordinal < wanted; });
    if (at != paragraphs_.end() && at->ordinal == ordinal && !at->runs.empty()) return &*at;
    const auto any = std::find_if(paragraphs_.begin(), paragraphs_.end(),
                                  [](const auto& mark) { return !mark.signs.empty(); });
    return any == paragraphs_.end() ? nullptr : &*any;
  }

  string_view xml_;
  std::string prefix_;
  std::vector<docx::ParagraphMark> paragraphs_;
  std::size_t id_;
  std::vector<Insertion> insertions_;
};

std::string comment_element(const DocxComment& comment, std::size_t id, const std::string& author,
                            const std::string& space) {
  std::string xml = "<w:comment xmlns:w=\"" + space + "\" w:id=\"" + std::to_string(id) + "\" w:author=\"" +
                    escaped(author) + "\" w:initials=\"" + escaped(author.substr(0, 1)) + "\">";
  for (const auto& line : comment.lines)
    xml += "<w:p><w:r><w:t xml:space=\"preserve\">" + escaped(line) + "</w:t></w:r></w:p>";
  if (comment.lines.empty()) xml += "<w:p/>";
  return xml + "</w:comment>";
}

// Makes the part of comments known to the package.
void announce(docx::Package& package, const std::string& part, const std::string& space,
              std::vector<files::ZipPart>& parts) {
  const bool strict = space.find("purl.oclc.org") != std::string::npos;
  const std::string type =
      strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
             : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
  auto relationships = package.bytes(package.main_relationships())
                           .value_or(
                               "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                               "relationships\"></Relationships>");
  const auto relationships_prefix =
      docx::prefix_of(relationships, "http://schemas.openxmlformats.org/package/2006/relationships");
  std::string id = "rIdComments";
  while (relationships.find("\"" + id + "\"") != std::string::npos) id += "x";
  parts.emplace_back(package.main_relationships(),
                     with_children(std::move(relationships),
                                   "<" + relationships_prefix + "Relationship Id=\"" + id + "\" Type=\"" +
                                       type + "\" Target=\"/" + escaped(part) + "\"/>"));
  auto types =
      package.bytes(std::string(types_part))
          .value_or("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"></Types>");
  const auto types_prefix =
      docx::prefix_of(types, "http://schemas.openxmlformats.org/package/2006/content-types");
  parts.emplace_back(
      types_part,
      with_children(std::move(types), "<" + types_prefix + "Override PartName=\"/" + escaped(part) +
                                          "\" ContentType=\"" + std::string(comments_type) + "\"/>"));
}

}  // namespace

std::string docx_with_comments(const std::filesystem::path& file, const std::string& author,
                               const std::vector<DocxComment>& comments) {
  docx::Package package(file);
  const auto xml = package.main_bytes();
  const auto space = docx::own_space(xml);
  // Every writer that is known names its elements "w:…" in UTF-8.
  if (xml.find('\0') != std::string::npos || docx::prefix_of(xml, space).empty())
    docx::refuse(
        file,
        "its main part is written in an unusual way, so no comments can be put into it; save it anew "
        "as .docx.");
  const bool has_comments = !package.comments_part().empty();
  const auto folder = package.main_part().substr(0, package.main_part().rfind('/') + 1);
  const auto part = has_comments ? package.comments_part() : folder + "comments.xml";
  auto texts = package.bytes(part).value_or(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      "<w:comments xmlns:w=\"" +
      space + "\"></w:comments>");
  auto id = first_free_id(texts);
  CommentMarks marks(xml, docx::prefix_of(xml, space), id);
  std::string added;
  for (const auto& comment : comments)
    if (marks.add(comment)) added += comment_element(comment, id++, author, space);
  std::vector<files::ZipPart> parts{{package.main_part(), marks.marked()},
                                    {part, with_children(std::move(texts), added)}};
  if (!has_comments) announce(package, part, space, parts);
  return files::patched_zip(file, parts);
}

}  // namespace termreg::documents
