#!/usr/bin/python3
"""A real drag (XDND) from another program onto a place on the screen.

A small GTK window is the source and xdotool moves the pointer.

  drag.py --to 640,400 a.html folder/                    files
  drag.py --to 640,400 --uri https://news.example/a      a link, as from a browser
  drag.py --to 640,400 --html '<p>x</p>' --text x        a selection

Prints one line, {"asked": [types the receiver took], "result": "ok" or why not}.
Exit code 0 when the drop was taken, 3 when it was refused, 4 when nothing happened.
"""
import argparse, json, subprocess, sys, threading, time
from pathlib import Path
import gi
gi.require_version("Gtk", "3.0")
from gi.repository import Gtk, Gdk, GLib

STEPS = 12        # of the pointer's way
HOLD = 0.25       # seconds over the target before the button is let go
TIMEOUT = 20      # seconds for all
SOURCE = (10, 10) # where the source window stands


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("files", nargs="*")
    ap.add_argument("--to", required=True, help="place on the screen, X,Y")
    ap.add_argument("--uri", action="append", default=[])
    ap.add_argument("--title", default="", help="of the link")
    ap.add_argument("--text")
    ap.add_argument("--html")
    return ap.parse_args()


def offered(o):
    """What the source offers: bytes by type."""
    data = {}
    uris = [Path(f).resolve().as_uri() for f in o.files] + o.uri
    if uris:
        data["text/uri-list"] = "".join(u + "\r\n" for u in uris).encode()
    if o.uri:
        data["text/x-moz-url"] = (o.uri[0] + "\n" + (o.title or o.uri[0])).encode("utf-16-le")
    if o.text is not None:
        for t in ("UTF8_STRING", "text/plain;charset=utf-8", "text/plain"):
            data[t] = o.text.encode()
    if o.html is not None:
        data["text/html"] = o.html.encode()
    return data


def source(data, report):
    """The window to drag from; report tells how the drag went."""
    window = Gtk.Window(title="drag-source", decorated=False, type=Gtk.WindowType.POPUP)
    window.set_default_size(60, 60)
    box = Gtk.EventBox()
    box.add(Gtk.Label(label="drag"))
    window.add(box)
    targets = [Gtk.TargetEntry.new(t, 0, i) for i, t in enumerate(data)]
    box.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, targets, Gdk.DragAction.COPY | Gdk.DragAction.LINK)

    def on_get(_widget, _context, selection, _info, _time):
        name = selection.get_target().name()
        report["asked"].append(name)
        selection.set(selection.get_target(), 8, data[name])

    def on_failed(_widget, _context, why):
        report["result"] = why.value_nick
        return False

    def on_end(*_):
        if report["result"] == "timeout":
            report["result"] = "ok" if report["asked"] else "not-asked"
        GLib.timeout_add(200, Gtk.main_quit)

    box.connect("drag-data-get", on_get)
    box.connect("drag-failed", on_failed)
    box.connect("drag-end", on_end)
    window.move(*SOURCE)
    window.show_all()
    return window


def drive(to, report):
    """Moves the pointer as a hand does: press, past the threshold, over the target, let go."""
    def xdotool(*a):
        subprocess.run(("xdotool",) + a, check=True, capture_output=True)

    try:
        x0, y0 = SOURCE[0] + 30, SOURCE[1] + 30
        time.sleep(0.3)
        xdotool("mousemove", str(x0), str(y0))
        time.sleep(0.1)
        xdotool("mousedown", "1")
        for i in range(1, STEPS + 1):
            time.sleep(0.03)
            xdotool("mousemove", str(x0 + (to[0] - x0) * i // STEPS), str(y0 + (to[1] - y0) * i // STEPS))
        xdotool("mousemove_relative", "--", "1", "1")
        time.sleep(HOLD)
        xdotool("mouseup", "1")
    except Exception as e:  # whatever it was, the caller wants to know
        report["result"] = "driver: %r" % e
        GLib.idle_add(Gtk.main_quit)


def main():
    o = arguments()
    data = offered(o)
    if not data:
        sys.exit("drag.py: nothing to drag")
    report = {"offered": list(data), "asked": [], "result": "timeout"}
    window = source(data, report)
    to = tuple(int(n) for n in o.to.split(","))
    threading.Thread(target=drive, args=(to, report), daemon=True).start()
    GLib.timeout_add(TIMEOUT * 1000, Gtk.main_quit)
    Gtk.main()
    window.destroy()
    print(json.dumps(report))
    sys.exit({"ok": 0, "timeout": 4}.get(report["result"], 3))


main()
