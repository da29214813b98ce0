-- expect@3: nope
depanne.api(1)
local function f() error("nope") end
f()
