-- expect: depanne.kind|must end with
depanne.api(1)
return depanne.kind { id = "k", trade = "electrical", name = { fr = "K", en = "K" } }
