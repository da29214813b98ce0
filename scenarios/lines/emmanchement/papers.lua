depanne.api(1)
return { depanne.paper { id = "parts", kind = "text", title = { fr = "a", en = "a" }, body = { fr = "a", en = "a" } } }
