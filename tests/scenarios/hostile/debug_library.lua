-- expect@3: debug is not known
depanne.api(1)
debug.getregistry()
