-- expect: 250 values
depanne.api(1)
local t = {}
for i = 1, 100000 do t[i] = i end
return table.unpack(t)
