// What stands before each of the other files. T is float or double.

// An operand is a buffer, or one number for all of its elements: then there is no buffer.
#define NUMBER(buffer, number, place) (buffer ? buffer[place] : number)

// Where element i of a block is in an operand. A step along a dimension of the block moves by so
// many elements of the operand: by none where it is repeated.
uint place(uint i, uint4 sizes, uint4 steps) {
  if (sizes.x * sizes.y * sizes.z == 1) {
    return i * steps.w; // the most common case, without the divisions
  }
  uint w = i % sizes.w * steps.w;
  i /= sizes.w;
  uint z = i % sizes.z * steps.z;
  i /= sizes.z;
  uint y = i % sizes.y * steps.y;
  return i / sizes.y * steps.x + y + z + w;
}
