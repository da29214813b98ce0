-- expect@1: must end with
depanne.api(1)
