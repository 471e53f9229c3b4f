"""Runs a program in a terminal of its own. Reads {"argv", "env", "cwd", "steps"} from standard input; a step waits for a
text, sends keys or closes the terminal. Writes {"exit", "signal", "screen"}."""
import json, os, pty, select, sys, time

job = json.load(sys.stdin)
pid, master = pty.fork()
if pid == 0:
    os.chdir(job["cwd"])
    os.execvpe(job["argv"][0], job["argv"], job["env"])

screen = ""
heard = 0
closed = False


def listen(until):
    global screen
    deadline = time.time() + 10
    while not until():
        ready, _, _ = select.select([master], [], [], max(0, deadline - time.time()))
        if not ready:
            return False
        try:
            more = os.read(master, 65536)
        except OSError:
            return False
        if not more:
            return False
        screen += more.decode("utf8", "replace")
    return True


for kind, text in job["steps"]:
    if kind == "wait":
        if not listen(lambda: text in screen[heard:]):
            screen += "\n[never said: " + text + "]"
            break
        heard = screen.index(text, heard) + len(text)
    elif kind == "send":
        os.write(master, text.encode("utf8"))
        time.sleep(0.05)
    elif kind == "close":
        os.close(master)
        closed = True
if not closed:
    listen(lambda: False)
status = None
for _ in range(500):
    done, status = os.waitpid(pid, os.WNOHANG)
    if done:
        break
    time.sleep(0.02)
else:
    os.kill(pid, 9)
    status = os.waitpid(pid, 0)[1]
    screen += "\n[did not end]"
json.dump(
    {
        "exit": os.WEXITSTATUS(status) if os.WIFEXITED(status) else None,
        "signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else None,
        "screen": screen,
    },
    sys.stdout,
)
