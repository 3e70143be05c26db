// The matrix product of a, [m, k], and b, [k, n]. What is multiplied may be added without
// being rounded first, where that is one instruction.

#define SIDE 16 // A work-group of 256 work-items is a square of 16 by 16.
#define TILE (SIDE * WORK) // It computes a square tile of the result, each of them WORK by WORK.

// The memory of a GPU is slow, and each number of a and b is needed many times. So a work-group
// brings a stripe of each, 16 deep, into the memory that its work-items share, and each of them
// takes from there what it needs into its registers, where one number serves WORK products.
__attribute__((reqd_work_group_size(SIDE * SIDE, 1, 1))) // must have the registers for it
kernel void matmul(uint m, uint k, uint n, global const T *a, global const T *b, global T *out) {
  local T a_tile[SIDE][TILE + 1]; // one more, so that neighbours do not wait for the same bank
  local T b_tile[SIDE][TILE + 1];
  uint x = get_local_id(0) % SIDE;
  uint y = get_local_id(0) / SIDE;
  uint tiles = (n + TILE - 1) / TILE;
  uint row = get_group_id(0) / tiles * TILE;
  uint column = get_group_id(0) % tiles * TILE;
  T sum[WORK][WORK] = {{0}}; // in registers, if no index into it is left after unrolling
  for (uint p = 0; p < k; p += SIDE) {
    for (uint w = 0; w < TILE; w += SIDE) {
      uint r = row + y + w;
      uint c = column + x + w;
      a_tile[x][y + w] = r < m && p + x < k ? a[r * k + p + x] : 0;
      b_tile[y][x + w] = c < n && p + y < k ? b[(p + y) * n + c] : 0;
    }
    barrier(CLK_LOCAL_MEM_FENCE);
    for (uint d = 0; d < SIDE; d++) {
      T left[WORK];
      T right[WORK];
#pragma unroll
      for (uint w = 0; w < WORK; w++) {
        left[w] = a_tile[d][y + w * SIDE];
        right[w] = b_tile[d][x + w * SIDE];
      }
#pragma unroll
      for (uint i = 0; i < WORK; i++) {
#pragma unroll
        for (uint j = 0; j < WORK; j++) {
          sum[i][j] += left[i] * right[j];
        }
      }
    }
    barrier(CLK_LOCAL_MEM_FENCE);
  }
#pragma unroll
  for (uint i = 0; i < WORK; i++) {
#pragma unroll
    for (uint j = 0; j < WORK; j++) {
      uint r = row + y + i * SIDE;
      uint c = column + x + j * SIDE;
      if (r < m && c < n) {
        out[r * n + c] = sum[i][j];
      }
    }
  }
}

// For few results of many products each, one work-group for each result, as in sum_together.
kernel void dot_products(uint k, uint n, global const T *a, global const T *b, global T *out,
                         local T *sums) {
  uint me = get_local_id(0);
  global const T *row = a + get_group_id(0) / n * k;
  global const T *column = b + get_group_id(0) % n;
  T sum = 0;
  for (uint p = me; p < k; p += get_local_size(0)) {
    sum += row[p] * column[p * n];
  }
  sums[me] = sum;
  for (uint step = get_local_size(0) / 2; step > 0; step /= 2) {
    barrier(CLK_LOCAL_MEM_FENCE);
    if (me < step) {
      sums[me] += sums[me + step];
    }
  }
  if (me == 0) {
    out[get_group_id(0)] = sums[0];
  }
}
