-- expect@3: dofile is not known
depanne.api(1)
dofile("/etc/passwd")
