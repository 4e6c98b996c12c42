#include "model/return.h"

#include <array>
#include <utility>

namespace boardpack {

namespace {

constexpr std::array<std::pair<Field, std::string_view>, 24> names = {{
    {Field::reference, "reference"},
    {Field::area, "area"},
    {Field::issue, "issue"},
    {Field::action, "action"},
    {Field::by_when_by_whom, "by-when-by-whom"},
    {Field::timescale, "timescale"},
    {Field::owner, "owner"},
    {Field::leader, "leader"},
    {Field::owner_and_leader, "owner-and-leader"},
    {Field::agencies, "agencies"},
    {Field::measures, "measures"},
    {Field::leads, "leads"},
    {Field::timetable, "timetable"},
    {Field::month, "month"},
    {Field::status, "status"},
    {Field::progress, "progress"},
    {Field::evidence, "evidence"},
    {Field::forecast, "forecast"},
    {Field::reason, "reason"},
    {Field::recovery, "recovery"},
    {Field::percent, "percent"},
    {Field::finished, "finished"},
    {Field::agency, "agency"},
    {Field::ignored, "ignored"},
}};

}  // namespace

std::string_view field_name(Field field) {
  return names[static_cast<std::size_t>(field)].second;
}

std::optional<Field> to_field(std::string_view name) {
  for (const auto& [field, field_name] : names)
    if (field_name == name) return field;
  return std::nullopt;
}

const FieldValue* ReturnRow::find(Field field) const {
  for (const FieldValue& value : values)
    if (value.field == field) return &value;
  return nullptr;
}

}  // namespace boardpack
