-- expect@3: string.find is not known
depanne.api(1)
return string.find(string.rep("a", 60000), string.rep("a-", 4000) .. "b")
