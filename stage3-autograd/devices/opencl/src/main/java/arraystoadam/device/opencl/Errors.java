package arraystoadam.device.opencl;

import java.util.Map;

/** The status that each function of OpenCL returns: 0, or the number of an error. */
final class Errors {

  /** Of the dozens of errors, those that are not a fault of this device. */
  private static final Map<Integer, String> NAMES =
      Map.of(
          -4, "CL_MEM_OBJECT_ALLOCATION_FAILURE",
          -5, "CL_OUT_OF_RESOURCES",
          -6, "CL_OUT_OF_HOST_MEMORY",
          -11, "CL_BUILD_PROGRAM_FAILURE",
          -14, "CL_EXEC_STATUS_ERROR_FOR_EVENTS_IN_WAIT_LIST",
          -36, "CL_INVALID_COMMAND_QUEUE",
          -46, "CL_INVALID_KERNEL_NAME",
          -54, "CL_INVALID_WORK_GROUP_SIZE",
          -61, "CL_INVALID_BUFFER_SIZE");

  private Errors() {}

  /** Whether a status says that there was no memory for something, on the GPU or beside it. */
  static boolean isShortOfMemory(int status) {
    return status <= -4 && status >= -6;
  }

  /**
   * Checks a status.
   *
   * @throws IllegalStateException in the name of what was attempted, if it is an error
   */
  static void check(int status, String attempt) {
    if (status != 0) {
      throw new IllegalStateException(
          "opencl: " + attempt + ": " + NAMES.getOrDefault(status, "error") + " (" + status + ")");
    }
  }
}
