-- expect@3: next is not known
depanne.api(1)
local k = next({ a = 1 })
