// Reduces the middle dimension of in, [outer, n, inner], to give out, [outer, inner]. No result
// depends on which work-item happens to be the first: what is added to what is fixed by the sizes.

// The first of the n numbers that are reduced to one; they are `inner` elements apart.
global const T *first_of(global const T *in, uint result, uint n, uint inner) {
  return in + result / inner * n * inner + result % inner;
}

// One work-item for each result. It reads its numbers one after another, while its neighbours read
// those beside them.
kernel void sum_alone(uint results, uint n, uint inner, global const T *in, global T *out) {
  uint result = get_global_id(0);
  if (result < results) {
    global const T *x = first_of(in, result, n, inner);
    T sum = 0;
    for (uint i = 0; i < n; i++) {
      sum += x[i * inner];
    }
    out[result] = sum;
  }
}

// One work-group for each result, or for each chunk of its numbers: then the sums of the chunks
// must be added up in their turn. Each work-item adds up a part. Then the first half of them add the
// sums of the second half to their own, then half of those, until one is left.
kernel void sum_together(uint n, uint inner, uint chunk, global const T *in, global T *out,
                         local T *sums) {
  uint me = get_local_id(0);
  global const T *x = first_of(in, get_group_id(0), n, inner);
  uint end = min(n, (uint)(get_group_id(1) + 1) * chunk);
  T sum = 0;
  for (uint i = get_group_id(1) * chunk + me; i < end; i += get_local_size(0)) {
    sum += x[i * inner];
  }
  sums[me] = sum;
  for (uint step = get_local_size(0) / 2; step > 0; step /= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    if (me < step) {
      sums[me] += sums[me + step];
    }
  }
  if (me == 0) {
    out[get_group_id(0) * get_num_groups(1) + get_group_id(1)] = sums[0];
  }
}

// Whether x at place i is chosen rather than y at place j: the first NaN, or the first of the
// largest.
bool precedes(T x, uint i, T y, uint j) {
  if (isnan(x) || isnan(y)) {
    return isnan(x) && (!isnan(y) || i < j);
  }
  return x > y || (x == y && i < j);
}

// One work-group for each result: the largest number, or its place among the n, which is at least 1.
kernel void largest(uint n, uint inner, int wants_place, global const T *in, global T *out,
                    local T *values, local uint *places) {
  uint me = get_local_id(0);
  global const T *x = first_of(in, get_group_id(0), n, inner);
  uint best = min(me, n - 1);
  T value = x[best * inner];
  for (uint i = me + get_local_size(0); i < n; i += get_local_size(0)) {
    if (precedes(x[i * inner], i, value, best)) {
      best = i;
      value = x[i * inner];
    }
  }
  values[me] = value;
  places[me] = best;
  for (uint step = get_local_size(0) / 2; step > 0; step /= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    uint other = me + step;
    if (me < step && precedes(values[other], places[other], values[me], places[me])) {
      values[me] = values[other];
      places[me] = places[other];
    }
  }
  if (me == 0) {
    out[get_group_id(0)] = wants_place ? (T)places[0] : values[0];
  }
}
