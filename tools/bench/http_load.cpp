// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/bench/http_load.h"

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <system_error>

#include "web/http.h"
#include "web/server/descriptor.h"

namespace termreg::bench {
namespace {

using Clock = std::chrono::steady_clock;
using web::Descriptor;

Descriptor connect_to(const Target& target) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(target.host.c_str(), std::to_string(target.port).c_str(), &wanted, &found) != 0) return {};
  const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> addresses(found, &freeaddrinfo);
  for (const auto* address = addresses.get(); address != nullptr; address = address->ai_next) {
    Descriptor socket(::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0));
    if (!socket.open() || connect(socket.number(), address->ai_addr, address->ai_addrlen) != 0) continue;
    const int on = 1;
    setsockopt(socket.number(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
  }
  return {};
}

enum class Role { busy, idle };

/// The requests of a load in turn, composed before the clock runs.
class Requests {
 public:
  explicit Requests(const Load& load) : of_idle_(compose(load.target, load.idle_path)) {
    const auto place = load.target.path.find("{}");
    if (place == std::string::npos || load.words.empty()) {
      texts_.push_back(compose(load.target, load.target.path));
      return;
    }
    for (const auto& word : load.words) {
      auto path = load.target.path;
      texts_.push_back(compose(load.target, path.replace(place, 2, web::percent_encoded(word))));
    }
  }
  const std::string& next(Role role) {
    return role == Role::idle ? of_idle_ : texts_[index_++ % texts_.size()];
  }

 private:
  static std::string compose(const Target& target, const std::string& path) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + target.host + "\r\n\r\n";
  }
  const std::string of_idle_;
  std::vector<std::string> texts_;
  std::size_t index_ = 0;
};

/// How many bytes the answer has; 0 while its head is incomplete.
std::size_t answer_size(std::string_view text) {
  constexpr std::string_view field = "Content-Length: ";
  const auto end = text.find("\r\n\r\n");
  if (end == std::string_view::npos) return 0;
  std::size_t length = 0;
  const auto at = text.substr(0, end).find(field);
  if (at != std::string_view::npos)
    std::from_chars(text.data() + at + field.size(), text.data() + end, length);
  return end + 4 + length;
}

struct Client {
  Role role = Role::busy;
  Descriptor socket;
  std::string answer;
  Clock::time_point asked;
  bool waits_for_answer = false;
  bool served = false;
};

class Run {
 public:
  explicit Run(const Load& load) : load_(load), requests_(load), set_(epoll_create1(EPOLL_CLOEXEC)) {
    clients_.resize(load.idle_connections + load.connections);
    for (std::size_t index = 0; index < load.idle_connections; ++index) clients_[index].role = Role::idle;
  }

  LoadResult run() {
    const auto opened =
        std::count_if(clients_.begin(), clients_.end(), [&](Client& client) { return open(client); });
    if (opened == 0)
      throw std::system_error(errno, std::generic_category(), "no connection to " + load_.target.host);
    // The idle clients stand first in the list: they have asked before the busy ones begin.
    const auto begin = Clock::now();
    for (auto& client : clients_) ask(client);
    const auto end = begin + load_.duration;
    while (Clock::now() < end) turn();
    return conclude(std::chrono::duration<double>(Clock::now() - begin).count());
  }

 private:
  bool open(Client& client) {
    client.socket = connect_to(load_.target);
    client.waits_for_answer = false;
    client.answer.clear();
    if (!client.socket.open()) return false;
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = static_cast<std::uint64_t>(&client - clients_.data());
    return epoll_ctl(set_.number(), EPOLL_CTL_ADD, client.socket.number(), &event) == 0;
  }

  void ask(Client& client) {
    if (!client.socket.open()) return;
    const auto& text = requests_.next(client.role);
    client.asked = Clock::now();
    client.answer.clear();
    client.waits_for_answer = true;
    // A request is far smaller than a socket's buffer; what fails shows when the answer is read.
    (void)!::send(client.socket.number(), text.data(), text.size(), MSG_NOSIGNAL);
  }

  void turn() {
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(set_.number(), events.data(), static_cast<int>(events.size()), 50);
    for (int index = 0; index < count; ++index)
      take(clients_[events.at(static_cast<std::size_t>(index)).data.u64]);
  }

  void take(Client& client) {
    const auto size = ::recv(client.socket.number(), buffer_.data(), buffer_.size(), MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return;
    if (size <= 0) return replace(client);
    client.answer.append(buffer_.data(), static_cast<std::size_t>(size));
    const auto whole = answer_size(client.answer);
    if (whole == 0 || client.answer.size() < whole) return;
    client.waits_for_answer = false;
    if (client.role == Role::idle) return;
    note(client);
    ask(client);
  }

  void note(Client& client) {
    if (client.answer.compare(0, 10, "HTTP/1.1 2") != 0) {
      ++result_.errors;
      return;
    }
    client.served = true;
    const auto latency =
        std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - client.asked).count();
    result_.latencies_us.push_back(static_cast<std::uint32_t>(latency));
  }

  void replace(Client& client) {
    if (client.role == Role::busy) ++(client.waits_for_answer ? result_.errors : result_.reconnects);
    if (open(client)) ask(client);
  }

  LoadResult conclude(double seconds) {
    result_.seconds = seconds;
    for (const auto& client : clients_) {
      if (client.role == Role::busy && client.served) ++result_.served_clients;
      if (client.role == Role::idle && client.socket.open()) ++result_.idle_held;
    }
    std::sort(result_.latencies_us.begin(), result_.latencies_us.end());
    return std::move(result_);
  }

  const Load& load_;
  Requests requests_;
  Descriptor set_;
  std::vector<Client> clients_;
  std::array<char, 256 * 1024> buffer_{};
  LoadResult result_;
};

}  // namespace

Target parse_url(const std::string& url) {
  constexpr std::string_view scheme = "http://";
  if (!url.starts_with(scheme))
    throw std::invalid_argument("Expected a URL that begins with http://, found " + url + ".");
  const auto slash = std::min(url.find('/', scheme.size()), url.size());
  const auto authority = url.substr(scheme.size(), slash - scheme.size());
  const auto colon = std::min(authority.rfind(':'), authority.size());
  Target target{authority.substr(0, colon), 80, slash == url.size() ? "/" : url.substr(slash)};
  const auto port = authority.substr(std::min(colon + 1, authority.size()));
  if (port.empty()) return target;
  const auto [end, status] = std::from_chars(port.data(), port.data() + port.size(), target.port);
  if (status != std::errc{} || end != port.data() + port.size())
    throw std::invalid_argument("The port of " + url + " is not a number up to 65535.");
  return target;
}

double LoadResult::requests_per_second() const {
  return seconds > 0 ? static_cast<double>(latencies_us.size()) / seconds : 0;
}

double LoadResult::percentile_ms(double share) const {
  if (latencies_us.empty()) return 0;
  const auto last = static_cast<double>(latencies_us.size() - 1);
  return latencies_us[static_cast<std::size_t>(share * last)] / 1000.0;
}

LoadResult run_load(const Load& load) {
  // On the heap: a run holds a large buffer.
  return std::make_unique<Run>(load)->run();
}

}  // namespace termreg::bench
