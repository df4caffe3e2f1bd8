// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/server/listener.h"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include "registry/model/error.h"

namespace termreg::web {
namespace {

/// Clients that the kernel may hold until we take them: a burst must not wait for a SYN to be repeated.
constexpr int backlog = 1024;

using AddressList = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

[[noreturn]] void fail(const std::string& host, std::uint16_t port, const std::string& reason) {
  throw Error(ErrorCode::usage,
              fmt::format("The server cannot listen on {} port {}: {}. Choose another address or "
                          "port, or stop the program that holds it.",
                          host, port, reason));
}

AddressList resolve(const std::string& host, std::uint16_t port) {
  addrinfo wanted{};
  wanted.ai_socktype = SOCK_STREAM;
  wanted.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int status = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &wanted, &found);
  if (status != 0) fail(host, port, gai_strerror(status));
  return {found, &freeaddrinfo};
}

/// A listening socket on that address; none, with errno set, if it cannot be had.
Descriptor listen_on(const addrinfo& address) {
  Descriptor socket(::socket(address.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP));
  const int on = 1;
  if (!socket.open() || setsockopt(socket.number(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) != 0 ||
      bind(socket.number(), address.ai_addr, address.ai_addrlen) != 0 ||
      listen(socket.number(), backlog) != 0)
    return {};
  return socket;
}

/// The socket API hands every family through one type; copying out is the way without aliasing.
template <typename Address>
Address as(const sockaddr_storage& storage) {
  Address address{};
  std::memcpy(&address, &storage, sizeof address);
  return address;
}

std::string bytes_of(const void* data, std::size_t size) {
  return {static_cast<const char*>(data), size};
}

Peer peer_of(const sockaddr_storage& storage) {
  if (storage.ss_family == AF_INET) {
    const auto address = as<sockaddr_in>(storage).sin_addr;
    const auto network = bytes_of(&address, sizeof address);
    return {network, network.front() == 127};
  }
  const auto address = as<sockaddr_in6>(storage).sin6_addr;
  if (IN6_IS_ADDR_V4MAPPED(&address)) {
    const auto network = bytes_of(&address.s6_addr[12], 4);
    return {network, network.front() == 127};
  }
  return {bytes_of(&address, 8), IN6_IS_ADDR_LOOPBACK(&address) != 0};
}

std::uint16_t port_of(const sockaddr_storage& storage) {
  return ntohs(storage.ss_family == AF_INET ? as<sockaddr_in>(storage).sin_port
                                            : as<sockaddr_in6>(storage).sin6_port);
}

}  // namespace

Listener::Listener(const std::string& host, std::uint16_t port) {
  const auto addresses = resolve(host, port);
  for (const auto* address = addresses.get(); address != nullptr && !socket_.open();
       address = address->ai_next)
    socket_ = listen_on(*address);
  if (!socket_.open()) fail(host, port, std::generic_category().message(errno));
  sockaddr_storage bound{};
  socklen_t size = sizeof bound;
  if (getsockname(socket_.number(), reinterpret_cast<sockaddr*>(&bound), &size) != 0)
    fail(host, port, std::generic_category().message(errno));
  port_ = port_of(bound);
  loopback_ = peer_of(bound).loopback;
}

Accepted Listener::accept() {
  for (;;) {
    sockaddr_storage from{};
    socklen_t size = sizeof from;
    const int number =
        accept4(socket_.number(), reinterpret_cast<sockaddr*>(&from), &size, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (number >= 0) {
      const int on = 1;
      // Without it a small answer in two segments waits 40 ms for the client's delayed acknowledgement.
      setsockopt(number, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
      return {AcceptOutcome::accepted, Descriptor(number), peer_of(from)};
    }
    if (errno == EMFILE || errno == ENFILE || errno == ENOBUFS || errno == ENOMEM)
      return {AcceptOutcome::exhausted, {}, {}};
    if (errno == EAGAIN || errno == EWOULDBLOCK) return {};
    if (errno != EINTR && errno != ECONNABORTED && errno != EPROTO && errno != EPERM) return {};
  }
}

}  // namespace termreg::web
