# Writes types.npz: numbers of each of NumPy's types, and each once more as float64.
import numpy as np

values = {"b1": [False, True], "f2": [0, -0.0, 1, -2, 1 / 3, 65504, 6e-8, np.inf, -np.inf, np.nan]}
for bits in (8, 16, 32, 64):
    low = -(2 ** min(bits - 1, 53))
    values["i%d" % (bits // 8)] = [low, -1, 0, 1, -(low + 1)]
    values["u%d" % (bits // 8)] = [0, 1, 2 ** min(bits, 53) - 1]
for name in ("f4", "f8"):
    values[name] = [0, -0.0, 1.5, np.finfo(name).max, np.finfo(name).tiny, np.inf, np.nan]

arrays = {}
for name, numbers in values.items():
    for order in "<>":
        array = np.array(numbers, dtype=order + name)
        arrays[order + name] = array
        arrays[order + name + " as f8"] = array.astype("<f8")
block = np.arange(24, dtype=">i2").reshape(2, 3, 4)
arrays["fortran"] = np.asfortranarray(block)
arrays["fortran as f8"] = block.astype("<f8")
np.savez("types.npz", **arrays)
np.save("array.npy", np.array([[1, 2, 3]], dtype=np.uint8))
