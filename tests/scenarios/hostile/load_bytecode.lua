-- expect@3: load is not known
depanne.api(1)
local f = load("\27Lua", "x", "b")
