// Operations on each element by itself: one work-item computes one element of the result.

#pragma OPENCL FP_CONTRACT OFF // each operation rounds its result, as on the cpu

kernel void fill(uint n, T number, global T *out) {
  uint i = get_global_id(0);
  if (i < n) {
    out[i] = number;
  }
}

// ---- Functions of one number.

// Beyond 20, tanh is 1 to the last bit, but not every library says so.
T hyperbolic_tangent(T x) {
  return fabs(x) > 20 ? copysign((T)1, x) : tanh(x);
}

// Two forms of one function: exp(-x) overflows far below 0, where the result is not 0 yet.
T sigmoid(T x) {
  T e = exp(-fabs(x));
  return x < 0 ? e / (1 + e) : 1 / (1 + e);
}

#define UNARY(name, result)                                             \
  kernel void unary_##name(uint n, global const T *in, global T *out) { \
    uint i = get_global_id(0);                                          \
    if (i < n) {                                                        \
      T x = in[i];                                                      \
      out[i] = result;                                                  \
    }                                                                   \
  }

UNARY(neg, -x)
UNARY(exp, exp(x))
UNARY(log, log(x))
UNARY(log1p, log1p(x))
UNARY(sqrt, sqrt(x))
UNARY(abs, fabs(x))
UNARY(sign, x > 0 ? 1 : x < 0 ? -1 : 0)
UNARY(sin, sin(x))
UNARY(cos, cos(x))
UNARY(tanh, hyperbolic_tangent(x))
UNARY(sigmoid, sigmoid(x))
UNARY(relu, x < 0 ? 0 : x)

// ---- Functions of two numbers, whose shapes are broadcast to that of the result.

// Not fmax, which prefers a number to NaN, and may take -0.0 for 0.0.
T maximum(T x, T y) {
  if (isnan(x) || isnan(y)) {
    return x + y;
  }
  return x > y ? x : y > x ? y : signbit(x) ? y : x;
}

// By far the most common exponents, and many times faster this way.
T power(T x, T y) {
  return y == 2 ? x * x : y == 3 ? x * x * x : pow(x, y);
}

#define BINARY(name, result)                                                        \
  kernel void binary_##name(uint n, uint4 sizes,                                    \
                            global const T *a, T a_number, uint a_at, uint4 a_steps, \
                            global const T *b, T b_number, uint b_at, uint4 b_steps, \
                            global T *out, uint start) {                            \
    uint i = get_global_id(0);                                                      \
    if (i < n) {                                                                    \
      T x = NUMBER(a, a_number, a_at + place(i, sizes, a_steps));                   \
      T y = NUMBER(b, b_number, b_at + place(i, sizes, b_steps));                   \
      out[start + i] = result;                                                      \
    }                                                                               \
  }

BINARY(add, x + y)
BINARY(sub, x - y)
BINARY(mul, x * y)
BINARY(div, x / y)
BINARY(pow, power(x, y))
BINARY(maximum, maximum(x, y))
BINARY(eq, x == y)
BINARY(ne, x != y)
BINARY(lt, x < y)
BINARY(le, x <= y)
BINARY(gt, x > y)
BINARY(ge, x >= y)

kernel void where(uint n, global const T *condition, T condition_number,
                  global const T *a, T a_number, global const T *b, T b_number, global T *out) {
  uint i = get_global_id(0);
  if (i < n) {
    out[i] = NUMBER(condition, condition_number, i) != 0 ? NUMBER(a, a_number, i)
                                                         : NUMBER(b, b_number, i);
  }
}
