// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/import_order.h"

#include "indexer/sources/column_map.h"
#include "indexer/sources/reader.h"

namespace termreg::web {
namespace {

bool flag(const Fields& fields, std::string_view name) {
  const auto value = fields.text(name);
  if (value.empty() || value == "0" || value == "false") return false;
  if (fields.is_set(name)) return true;
  throw Error(ErrorCode::usage,
              "Expected true or false for \"" + std::string(name) + "\", found \"" + value + "\".");
}

}  // namespace

ImportOrder import_order_of(const Fields& fields, const Visitor& visitor) {
  fields.refuse_unknown({"name", "format", "body", "document", "edition", "lang", "encoding", "map",
                         "dry_run", "sync", "author"});
  ImportOrder order;
  order.name = fields.text("name");
  order.format = fields.text("format");
  order.options.body = fields.text("body");
  order.options.document = fields.text("document");
  order.options.edition = fields.text("edition");
  if (auto language = fields.text("lang"); !language.empty()) order.options.language = std::move(language);
  order.options.encoding = fields.text("encoding");
  order.options.columns = sources::column_map(fields.list("map"));
  if (flag(fields, "dry_run")) order.run = ImportOrder::Run::trial;
  if (flag(fields, "sync")) order.vanished = ingest::ImportRequest::Vanished::mark;
  order.author = author_of(visitor, fields);
  return order;
}

std::string_view format_of_media_type(std::string_view media_type) {
  auto bare = media_type.substr(0, media_type.find(';'));
  while (bare.ends_with(' ')) bare.remove_suffix(1);
  if (bare == "application/x-www-form-urlencoded" || bare == "multipart/form-data")
    throw Error(ErrorCode::usage,
                "Expected the file itself as the body, with its media type or "
                "application/octet-stream; found a form (" +
                    std::string(bare) + ").");
  std::string_view format;
  for (const auto& row : sources::source_formats()) {
    if (row.media_type != bare) continue;
    if (!format.empty()) return {};
    format = row.name;
  }
  return format;
}

}  // namespace termreg::web
