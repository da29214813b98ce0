-- expect@3: require is not known
depanne.api(1)
local socket = require("socket")
