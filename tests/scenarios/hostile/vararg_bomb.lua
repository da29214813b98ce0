-- expect: overflow|memory|too long
depanne.api(1)
local function f(...) return f(1, ...) end
f()
