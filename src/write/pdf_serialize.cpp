#include "write/pdf_serialize.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <vector>

#include "write/pdf_syntax.h"

namespace boardpack {

namespace {

constexpr int objects_a_stream = 1000;

// Where an object is: at a byte of the file, or as the nth of an object stream.
struct Place {
  std::uint8_t kind = 0;  // 0 free, 1 in the file, 2 in an object stream
  std::uint32_t where = 0;
  std::uint16_t index = 0;
};

class Serializer {
 public:
  explicit Serializer(PdfObjects& objects) : objects_(objects) {}
  std::string bytes() &&;

 private:
  void add(int object);
  void pack(std::uint32_t number, std::string_view notation);
  void end_object_stream();
  void write_streams();
  void write_stream(std::uint32_t number, std::string_view entries, std::string_view data);
  void write_cross_references();
  Place& place(std::uint32_t number);

  PdfObjects& objects_;
  std::string out_ = "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n";
  std::vector<Place> places_{Place{0, 0, 65535}};
  std::uint32_t next_ = 0;          // number of the next object stream
  std::size_t next_stream_ = 0;     // of the objects' streams
  std::vector<PdfStream> streams_;  // in the order written
  std::string numbers_, packed_;
  std::vector<std::uint32_t> in_stream_;
};

Place& Serializer::place(std::uint32_t number) {
  if (places_.size() <= number) places_.resize(number + 1, Place{0, 0, 65535});
  return places_[number];
}

void Serializer::end_object_stream() {
  if (in_stream_.empty()) return;
  PdfStream stream;
  stream.object = static_cast<int>(next_++);
  for (std::size_t i = 0; i < in_stream_.size(); ++i)
    place(in_stream_[i]) = {2, static_cast<std::uint32_t>(stream.object), static_cast<std::uint16_t>(i)};
  stream.entries = "/Type/ObjStm/N ";
  append_number(stream.entries, static_cast<std::int64_t>(in_stream_.size()));
  stream.entries += "/First ";
  append_number(stream.entries, static_cast<std::int64_t>(numbers_.size()));
  stream.deflated = objects_.deflation().add(numbers_ + packed_);
  streams_.push_back(std::move(stream));
  numbers_.clear();
  packed_.clear();
  in_stream_.clear();
}

void Serializer::pack(std::uint32_t number, std::string_view notation) {
  append_number(numbers_, number);
  numbers_ += ' ';
  append_number(numbers_, static_cast<std::int64_t>(packed_.size()));
  numbers_ += ' ';
  packed_ += notation;
  packed_ += ' ';
  in_stream_.push_back(number);
  if (in_stream_.size() == objects_a_stream) end_object_stream();
}

void Serializer::add(int object) {
  auto& streams = objects_.streams();
  if (next_stream_ < streams.size() && streams[next_stream_].object == object)
    streams_.push_back(std::move(streams[next_stream_++]));
  else
    pack(static_cast<std::uint32_t>(object), objects_.notation(object));
}

void Serializer::write_stream(std::uint32_t number, std::string_view entries, std::string_view data) {
  place(number) = {1, static_cast<std::uint32_t>(out_.size()), 0};
  append_number(out_, number);
  out_ += " 0 obj\n<<";
  out_ += entries;
  out_ += "/Length ";
  append_number(out_, static_cast<std::int64_t>(data.size()));
  out_ += ">>\nstream\n";
  out_ += data;
  out_ += "\nendstream\nendobj\n";
}

void Serializer::write_streams() {
  const auto deflated = objects_.deflation().finished();
  std::size_t size = out_.size() + 4 * places_.size();
  for (const auto& data : deflated) size += data.size() + 100;
  out_.reserve(size);
  for (const auto& stream : streams_) {
    const auto number = static_cast<std::uint32_t>(stream.object);
    if (stream.compressed)
      write_stream(number, stream.entries + "/Filter/FlateDecode", deflated[stream.deflated]);
    else
      write_stream(number, stream.entries, stream.bytes);
  }
}

std::string content_id(std::string_view bytes) {
  std::array<std::uint64_t, 2> hash = {0xCBF29CE484222325u, 0x9E3779B97F4A7C15u};
  for (std::size_t at = 0; at < bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, std::min<std::size_t>(8, bytes.size() - at));
    hash[0] = (hash[0] ^ word) * 0x100000001B3u;
    hash[0] ^= hash[0] >> 29;
    hash[1] = (hash[1] + word) * 0xFF51AFD7ED558CCDu;
    hash[1] ^= hash[1] >> 32;
  }
  std::string id;
  for (const auto half : hash)
    for (int shift = 60; shift >= 0; shift -= 4) id += "0123456789ABCDEF"[half >> shift & 15];
  return id;
}

void Serializer::write_cross_references() {
  const auto id = content_id(out_);
  const auto number = next_++;
  const auto start = out_.size();
  place(number) = {1, static_cast<std::uint32_t>(start), 0};
  std::string rows;
  std::array<std::uint8_t, 7> above{};
  for (const auto& p : places_) {
    const auto byte = [](std::uint32_t value, int shift) {
      return static_cast<std::uint8_t>(value >> shift);
    };
    const std::array<std::uint8_t, 7> row = {p.kind,           byte(p.where, 24), byte(p.where, 16),
                                             byte(p.where, 8), byte(p.where, 0),  byte(p.index, 8),
                                             byte(p.index, 0)};
    rows += '\2';  // PNG's "up" predictor: the difference to the row above
    for (std::size_t i = 0; i < row.size(); ++i) rows += static_cast<char>(row[i] - above[i]);
    above = row;
  }
  std::string entries = "/Type/XRef/W[1 4 2]/DecodeParms<</Columns 7/Predictor 12>>/Size ";
  append_number(entries, static_cast<std::int64_t>(places_.size()));
  entries += "/Root " + reference(objects_.catalog()) + "/Info " + reference(objects_.info()) + "/ID[<" + id +
             "><" + id + ">]/Filter/FlateDecode";
  write_stream(number, entries, deflated(rows));
  out_ += "startxref\n";
  append_number(out_, static_cast<std::int64_t>(start));
  out_ += "\n%%EOF\n";
}

std::string Serializer::bytes() && {
  next_ = static_cast<std::uint32_t>(objects_.count()) + 1;
  for (int object = 1; object <= objects_.count(); ++object) add(object);
  end_object_stream();
  write_streams();
  write_cross_references();
  return std::move(out_);
}

}  // namespace

std::string serialized(PdfObjects& objects) {
  return Serializer(objects).bytes();
}

}  // namespace boardpack
