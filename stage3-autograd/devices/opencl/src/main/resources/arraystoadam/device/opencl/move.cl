// Moves numbers from one layout to another.

kernel void copy(uint n, uint4 sizes, global const T *in, T number, uint in_offset,
                 uint4 in_steps, global T *out, uint out_offset, uint4 out_steps) {
  uint i = get_global_id(0);
  if (i < n) {
    T moved = NUMBER(in, number, in_offset + place(i, sizes, in_steps));
    out[out_offset + place(i, sizes, out_steps)] = moved;
  }
}

// out[o, i, j] = in[o, index[i], j]: out is [outer, picked, inner], in is [outer, n, inner].
kernel void index_select(uint size, uint n, uint picked, uint inner, global const T *in,
                         global const int *index, global T *out) {
  uint at = get_global_id(0);
  if (at < size) {
    uint j = at % inner;
    uint i = at / inner % picked;
    uint o = at / inner / picked;
    out[at] = in[(o * n + index[i]) * inner + j];
  }
}

// out[o, i, j] += in[o, p, j] for each p whose index is i. Several work-items that add to one
// number would need to take turns, in an order that is different each time. So each work-item has a
// number of out for itself, and the entries of `in` come sorted: those from start[i] up to
// start[i + 1] in `order` belong to i, the first of them first.
kernel void index_add(uint size, uint n, uint picked, uint inner, global const T *in,
                      global const int *start, global const int *order, global T *out) {
  uint at = get_global_id(0);
  if (at < size) {
    uint j = at % inner;
    uint i = at / inner % n;
    uint o = at / inner / n;
    T sum = out[at];
    for (int p = start[i]; p < start[i + 1]; p++) {
      sum += in[(o * picked + order[p]) * inner + j];
    }
    out[at] = sum;
  }
}
