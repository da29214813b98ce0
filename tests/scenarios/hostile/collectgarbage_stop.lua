-- expect@3: collectgarbage is not known
depanne.api(1)
collectgarbage("stop")
