// A worker that has nothing left to do ends at once. Left to itself Node first takes its heap apart, which takes longer than the half second that
// jest waits when the heap is large, and jest then says that the worker had to be forced. One that still holds something open never comes here.
if (process.send) process.once("beforeExit", () => process.exit());
