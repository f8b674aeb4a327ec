// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the reference values of the causal GAN (HDF5) and compares tensors with them.
#pragma once

#include <hdf5.h>
#include <torch/torch.h>

#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/gan/networks.h"
#include "tests/support/test_support.h"

namespace grnwb::test {

class Fixture {
 public:
  /// name: a file of reference/gan; scalar: type of the tensors handed out.
  Fixture(const std::string& name, torch::ScalarType scalar)
      : m_file(H5Fopen(sharedPath("reference/gan/" + name).c_str(), H5F_ACC_RDONLY, H5P_DEFAULT)), m_scalar(scalar) {
    if (m_file < 0) throw std::runtime_error("can't open the fixture " + name);
  }
  ~Fixture() { H5Fclose(m_file); }
  Fixture(const Fixture&) = delete;
  Fixture& operator=(const Fixture&) = delete;

  /// As float64.
  torch::Tensor exact(const std::string& name) const {
    const hid_t set = H5Dopen2(m_file, name.c_str(), H5P_DEFAULT);
    if (set < 0) throw std::runtime_error("no " + name + " in the fixture");
    const hid_t space = H5Dget_space(set);
    std::vector<hsize_t> sizes(static_cast<std::size_t>(H5Sget_simple_extent_ndims(space)));
    if (!sizes.empty()) H5Sget_simple_extent_dims(space, sizes.data(), nullptr);
    torch::Tensor values = torch::empty(std::vector<std::int64_t>(sizes.begin(), sizes.end()), torch::kFloat64);
    const herr_t status = H5Dread(set, H5T_NATIVE_DOUBLE, H5S_ALL, H5S_ALL, H5P_DEFAULT, values.data_ptr<double>());
    H5Sclose(space);
    H5Dclose(set);
    if (status < 0) throw std::runtime_error("can't read " + name);
    return values;
  }
  torch::Tensor tensor(const std::string& name) const { return exact(name).to(m_scalar); }
  double number(const std::string& name) const { return exact(name).item<double>(); }
  std::vector<std::int64_t> integers(const std::string& name) const {
    const torch::Tensor values = exact(name).to(torch::kInt64).reshape({-1});
    return {values.data_ptr<std::int64_t>(), values.data_ptr<std::int64_t>() + values.numel()};
  }

  std::vector<double> attributes(const std::string& name) const {
    const hid_t attribute = H5Aopen(m_file, name.c_str(), H5P_DEFAULT);
    if (attribute < 0) throw std::runtime_error("no attribute " + name + " in the fixture");
    const hid_t space = H5Aget_space(attribute);
    std::vector<double> values(static_cast<std::size_t>(H5Sget_simple_extent_npoints(space)));
    H5Aread(attribute, H5T_NATIVE_DOUBLE, values.data());
    H5Sclose(space);
    H5Aclose(attribute);
    return values;
  }
  double attribute(const std::string& name) const { return attributes(name).at(0); }
  std::int64_t size(const std::string& name) const { return static_cast<std::int64_t>(attribute(name)); }
  std::vector<std::int64_t> sizes(const std::string& name) const {
    const std::vector<double> values = attributes(name);
    return {values.begin(), values.end()};
  }

  torch::ScalarType scalar() const { return m_scalar; }
  bool isDouble() const { return m_scalar == torch::kFloat64; }
  /// float32's tolerance as given, 1e-9 for float64.
  double tolerance(double single) const { return isDouble() ? 1e-9 : single; }

  /// Sets parameters and buffers from initial/<prefix>/.
  void load(const std::string& prefix, const gan::Network& network) const {
    const torch::NoGradGuard noGradient;
    for (const auto& [name, tensor] : network.parameters())
      tensor.copy_(this->tensor("initial/" + prefix + "/" + name));
    for (const auto& [name, tensor] : network.buffers()) tensor.copy_(this->tensor("initial/" + prefix + "/" + name));
  }

 private:
  hid_t m_file;
  torch::ScalarType m_scalar;
};

/// Empty when every entry of actual is within tolerance times the largest expected entry (and absolute).
inline std::string difference(const std::string& what, const torch::Tensor& actual, const torch::Tensor& expected,
                              double tolerance, double absolute = 0) {
  std::ostringstream text;
  if (actual.sizes() != expected.sizes()) {
    text << what << ": shape " << actual.sizes() << ", expected " << expected.sizes() << "\n";
    return text.str();
  }
  if (expected.numel() == 0) return {};
  const double allowed = tolerance * expected.abs().max().item<double>() + absolute;
  const double largest = (actual.detach().to(torch::kFloat64) - expected).abs().max().item<double>();
  if (!(largest <= allowed)) text << what << ": off by " << largest << ", allowed " << allowed << "\n";
  return text.str();
}

/// Gradients against <group>/grad/, without biases whose gradient is zero in exact arithmetic.
inline std::string gradientDifference(const Fixture& fixture, const std::string& group, const std::string& network,
                                      const gan::Network& weights, const std::vector<torch::Tensor>& gradients) {
  std::string failures;
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    const std::string& name = weights.parameters()[i].first;
    const torch::Tensor expected = fixture.exact(group + "/grad/" + name);
    torch::Tensor kept = torch::ones_like(expected, torch::kBool);
    if (name.ends_with(".bias")) kept = fixture.exact("loose/" + network + "/" + name) == 0;
    failures += difference(group + "/grad/" + name, gradients[i].masked_select(kept), expected.masked_select(kept),
                           fixture.tolerance(2e-5));
  }
  return failures;
}

/// State of a network against <group>/<network>/; rates: sum of the rates of its updates so far.
inline std::string stateDifference(const Fixture& fixture, const std::string& group, const std::string& network,
                                   const gan::Network& weights, double rates) {
  std::string failures;
  for (const auto& [name, parameter] : weights.parameters()) {
    const torch::Tensor expected = fixture.exact(group + "/" + network + "/" + name);
    const torch::Tensor loose = fixture.exact("loose/" + network + "/" + name) != 0, firm = loose.logical_not();
    failures += difference(group + "/" + network + "/" + name, parameter.masked_select(firm),
                           expected.masked_select(firm), fixture.isDouble() ? 1e-9 : 0, fixture.isDouble() ? 0 : 2e-6);
    failures += difference(group + "/" + network + "/" + name + " (loose)", parameter.masked_select(loose),
                           expected.masked_select(loose), 0, 2 * rates + 1e-12);
  }
  for (const auto& [name, buffer] : weights.buffers()) {
    const bool mean = name.ends_with("mean");
    failures +=
        difference(group + "/" + network + "/" + name, buffer, fixture.exact(group + "/" + network + "/" + name),
                   mean ? 2e-5 : fixture.tolerance(2e-5), mean ? 2 * rates : 0);
  }
  return failures;
}

}  // namespace grnwb::test
