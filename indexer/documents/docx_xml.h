// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/files/xml_element.h"

/// The little of XML that all files of the WordprocessingML reader need. Own elements are named without
/// prefix ("p"), others with the document's; attributes are compared by their local names, for the prefix is
/// the writer's choice.
namespace termreg::documents::docx {

using files::XmlElement;

/// A name without its prefix; a view into it.
[[nodiscard]] std::string_view local_name(std::string_view name) noexcept;
/// The attribute of that local name; empty if it is not there.
[[nodiscard]] std::string_view attribute(const XmlElement& element, std::string_view local) noexcept;
/// The attribute `val`.
[[nodiscard]] std::string_view value(const XmlElement& element) noexcept;
/// The first child of that name (own namespace), or nullptr. Lives as long as the element.
[[nodiscard]] const XmlElement* child(const XmlElement& element, std::string_view name) noexcept;
/// The value of the child of that name; empty if there is no such child.
[[nodiscard]] std::string_view value_of(const XmlElement& element, std::string_view name) noexcept;
/// What a child says as an on/off property (17.17.4): nothing if it is not there.
[[nodiscard]] std::optional<bool> on_off(const XmlElement& element, std::string_view name) noexcept;
/// A whole number in a text; nothing if it is none of at most 9 digits.
[[nodiscard]] std::optional<int> number(std::string_view text) noexcept;
/// True for an element of markup compatibility ("AlternateContent"), or of Office Math ("oMath").
[[nodiscard]] bool is_compatibility(const XmlElement& element, std::string_view local) noexcept;
[[nodiscard]] bool is_math(const XmlElement& element) noexcept;
/// The branch of an AlternateContent to read: its first choice, else its fallback, else nullptr.
[[nodiscard]] const XmlElement* branch(const XmlElement& alternate) noexcept;

/// Office Math in one line: "a/b", "x^2", "√(x)". `math` is an oMath or oMathPara.
[[nodiscard]] std::string linear_equation(const XmlElement& math);

}  // namespace termreg::documents::docx
