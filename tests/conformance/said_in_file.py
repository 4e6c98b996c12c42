#!/usr/bin/python3
"""What a tagged, archival PDF has to say of itself, where no validator is at hand to ask for more.

said_in_file.py FILE.pdf ...: names what is missing and exits with 1.
"""

import json
import subprocess
import sys

CATALOG = ["/Lang", "/MarkInfo", "/StructTreeRoot", "/Metadata", "/OutputIntents", "/ViewerPreferences"]


def missing(name):
    said = json.loads(subprocess.run(["qpdf", "--json=1", "--json-key=objects", name], capture_output=True, check=True).stdout)
    objects = said["objects"]
    catalog = objects[objects["trailer"]["/Root"]]
    lost = [key for key in CATALOG if key not in catalog]
    parents = objects[objects[catalog["/StructTreeRoot"]]["/ParentTree"]]["/Nums"]
    keys = dict(zip(parents[::2], parents[1::2]))
    for number, one in objects.items():
        if not isinstance(one, dict):
            continue
        kind = one.get("/Type")
        if kind == "/Page" and one.get("/StructParents") not in keys:
            lost.append(f"{number}: a page that is not in the structure")
        if kind == "/Page" and one.get("/Tabs") != "/S":
            lost.append(f"{number}: a page without tab order")
        if kind == "/Annot" and (one.get("/StructParent") not in keys or not one.get("/Contents")):
            lost.append(f"{number}: a link that is not in the structure or has no description")
        if one.get("/S") == "/Figure" and not one.get("/Alt"):
            lost.append(f"{number}: a picture without description")
        if one.get("/Type") == "/FontDescriptor" and "/FontFile2" not in one:
            lost.append(f"{number}: a font that is not in the file")
    return [f"{name}: {what}" for what in lost]


if __name__ == "__main__":
    lost = [line for name in sys.argv[1:] for line in missing(name)]
    print("\n".join(lost[:40]), end="\n" if lost else "")
    sys.exit(1 if lost else 0)
